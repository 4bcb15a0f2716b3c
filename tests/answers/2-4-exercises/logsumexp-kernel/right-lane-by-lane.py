# each place of the tile keeps its own maximum and sum, joined at the end
@triton.jit
def logsumexp_kernel(x_ptr, out_ptr, columns, BLOCK: tl.constexpr):
    row, k = tl.program_id(0), tl.arange(0, BLOCK)
    top = tl.load(x_ptr + row * columns + k, mask=k < columns, other=float("-inf"))
    total = tl.where(k < columns, 1.0, 0.0)
    for start in range(BLOCK, columns, BLOCK):
        i = start + k
        x = tl.load(x_ptr + row * columns + i, mask=i < columns, other=float("-inf"))
        new = tl.maximum(top, x)
        total = total * tl.exp(top - new) + tl.exp(x - new)
        top = new
    best = tl.max(top, axis=0)
    tl.store(out_ptr + row, best + tl.log(tl.sum(total * tl.exp(top - best), axis=0)))
