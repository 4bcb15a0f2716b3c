# right: moves the pointers to the tile first
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    start = tl.program_id(0) * BLOCK
    i = tl.arange(0, BLOCK)
    gate = tl.load(gate_ptr + start + i, mask=i < n - start)
    up = tl.load(up_ptr + start + i, mask=i < n - start)
    s = 1 / (1 + tl.exp(-gate))
    tl.store(out_ptr + start + i, gate * s * up, mask=i < n - start)
