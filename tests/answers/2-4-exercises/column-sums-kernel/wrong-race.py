# wrong: a load, a sum and a store, and another program in between
@triton.jit
def column_sums_kernel(x_ptr, out_ptr, M, N, BM: tl.constexpr, BN: tl.constexpr):
    m = (tl.program_id(0) * BM + tl.arange(0, BM))[:, None]
    n = tl.program_id(1) * BN + tl.arange(0, BN)
    x = tl.load(x_ptr + m * N + n[None, :], mask=(m < M) & (n[None, :] < N), other=0.0)
    old = tl.load(out_ptr + n, mask=n < N)
    tl.store(out_ptr + n, old + tl.sum(x, axis=0), mask=n < N)
