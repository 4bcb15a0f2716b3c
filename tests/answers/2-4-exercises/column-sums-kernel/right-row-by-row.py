# loads its tile row by row
@triton.jit
def column_sums_kernel(x_ptr, out_ptr, M, N, BM: tl.constexpr, BN: tl.constexpr):
    n = tl.program_id(1) * BN + tl.arange(0, BN)
    total = tl.zeros((BN,), dtype=tl.float32)
    for r in range(BM):
        m = tl.program_id(0) * BM + r
        total += tl.load(x_ptr + m * N + n, mask=(n < N) & (m < M), other=0.0)
    tl.atomic_add(out_ptr + n, total, mask=n < N)
