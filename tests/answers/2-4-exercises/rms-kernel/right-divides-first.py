# divides by the columns before it sums
@triton.jit
def rms_kernel(x_ptr, weight_ptr, out_ptr, columns, eps, BLOCK: tl.constexpr):
    row, i = tl.program_id(0), tl.arange(0, BLOCK)
    x_ptr += row * columns
    out_ptr += row * columns
    inside = i < columns
    x = tl.load(x_ptr + i, mask=inside, other=0.0)
    w = tl.load(weight_ptr + i, mask=inside, other=0.0)
    m = tl.sum(x * (x / columns), axis=0)
    tl.store(out_ptr + i, x * (w / tl.sqrt(eps + m)), mask=inside)
