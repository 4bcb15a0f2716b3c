# wrong: one program walks through all rows, the others do nothing
@triton.jit
def column_sums_kernel(x_ptr, out_ptr, M, N, BM: tl.constexpr, BN: tl.constexpr):
    n = tl.program_id(1) * BN + tl.arange(0, BN)
    if tl.program_id(0) == 0:
        total = tl.zeros((BN,), dtype=tl.float32)
        for row in range(0, M):
            total += tl.load(x_ptr + row * N + n, mask=n < N, other=0.0)
        old = tl.load(out_ptr + n, mask=n < N)
        tl.store(out_ptr + n, old + total, mask=n < N)
