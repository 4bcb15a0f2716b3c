# the gate is rounded to float16
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    g = tl.load(gate_ptr + i, mask=i < n).to(tl.float16).to(tl.float32)
    u = tl.load(up_ptr + i, mask=i < n)
    tl.store(out_ptr + i, g / (1 + tl.exp(-g)) * u, mask=i < n)
