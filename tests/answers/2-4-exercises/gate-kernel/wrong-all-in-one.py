# wrong: every program does the whole work, and they meet in every element
@triton.jit
def gate_kernel(gate_ptr, up_ptr, out_ptr, n, BLOCK: tl.constexpr):
    for start in range(0, n, BLOCK):
        i = start + tl.arange(0, BLOCK)
        gate = tl.load(gate_ptr + i, mask=i < n)
        up = tl.load(up_ptr + i, mask=i < n)
        tl.store(out_ptr + i, gate / (1 + tl.exp(-gate)) * up, mask=i < n)
