# wrong: the mask lets element n through
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    inside = i <= n
    gate = tl.load(gate_ptr + i, mask=inside)
    up = tl.load(up_ptr + i, mask=inside)
    tl.store(out_ptr + i, gate / (1 + tl.exp(-gate)) * up, mask=inside)
