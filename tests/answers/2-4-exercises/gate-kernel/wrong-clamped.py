# places outside repeat the last element
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.minimum(tl.program_id(0) * BLOCK + tl.arange(0, BLOCK), n - 1)
    g = tl.load(gate_ptr + i)
    u = tl.load(up_ptr + i)
    tl.store(out_ptr + i, g / (1 + tl.exp(-g)) * u)
