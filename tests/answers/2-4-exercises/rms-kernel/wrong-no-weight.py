# wrong: the weights are ignored
@triton.jit
def rms_kernel(x_ptr, weight_ptr, out_ptr, columns, eps, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    x = tl.load(x_ptr + row * columns + i, mask=i < columns, other=0.0)
    mean = tl.sum(x * x, axis=0) / columns
    out = x / tl.sqrt(mean + eps)
    tl.store(out_ptr + row * columns + i, out, mask=i < columns)
