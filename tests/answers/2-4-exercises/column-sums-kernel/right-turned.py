# right: the tile the other way round, and the other axis
@triton.jit
def column_sums_kernel(x_ptr, out_ptr, M, N, BM: tl.constexpr, BN: tl.constexpr):
    m = tl.program_id(0) * BM + tl.arange(0, BM)
    n = (tl.program_id(1) * BN + tl.arange(0, BN))[:, None]
    x = tl.load(x_ptr + m[None, :] * N + n, mask=(m[None, :] < M) & (n < N), other=0.0)
    column = tl.program_id(1) * BN + tl.arange(0, BN)
    tl.atomic_add(out_ptr + column, tl.sum(x, axis=1), mask=column < N)
