# every tile has eight places
@triton.jit
def rms_kernel(x_ptr, weight_ptr, out_ptr, columns, eps, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    i = tl.arange(0, 8)
    x = tl.load(x_ptr + row * columns + i, mask=i < columns, other=0.0)
    w = tl.load(weight_ptr + i, mask=i < columns)
    m = tl.sum(x * x, axis=0) / columns
    tl.store(out_ptr + row * columns + i, x / tl.sqrt(m + eps) * w, mask=i < columns)
