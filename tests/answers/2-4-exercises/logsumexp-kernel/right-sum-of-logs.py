# right: the logarithm of every tile, joined one after the other
@triton.jit
def logsumexp_kernel(x_ptr, out_ptr, columns, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    result = float("-inf")
    for start in range(0, columns, BLOCK):
        i = start + tl.arange(0, BLOCK)
        x = tl.load(x_ptr + row * columns + i, mask=i < columns, other=float("-inf"))
        top = tl.max(x, axis=0)
        tile = top + tl.log(tl.sum(tl.exp(x - top), axis=0))
        larger = tl.maximum(result, tile)
        result = larger + tl.log(tl.exp(result - larger) + tl.exp(tile - larger))
    tl.store(out_ptr + row, result)
