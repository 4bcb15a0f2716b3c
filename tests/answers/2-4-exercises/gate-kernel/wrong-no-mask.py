# wrong: nothing keeps the last program inside
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    gate = tl.load(gate_ptr + i)
    up = tl.load(up_ptr + i)
    tl.store(out_ptr + i, gate / (1 + tl.exp(-gate)) * up)
