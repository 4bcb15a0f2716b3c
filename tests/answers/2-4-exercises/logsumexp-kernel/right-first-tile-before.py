# right: the first tile stands before the loop
@triton.jit
def logsumexp_kernel(x_ptr, out_ptr, columns, BLOCK: tl.constexpr):
    start_of_row = x_ptr + tl.program_id(0) * columns
    i = tl.arange(0, BLOCK)
    x = tl.load(start_of_row + i, mask=i < columns, other=float("-inf"))
    top = tl.max(x, axis=0)
    total = tl.sum(tl.exp(x - top), axis=0)
    for start in range(BLOCK, columns, BLOCK):
        x = tl.load(start_of_row + start + i, mask=start + i < columns, other=float("-inf"))
        old = top
        top = tl.maximum(top, tl.max(x, axis=0))
        total = total * tl.exp(old - top) + tl.sum(tl.exp(x - top), axis=0)
    tl.store(out_ptr + tl.program_id(0), top + tl.log(total))
