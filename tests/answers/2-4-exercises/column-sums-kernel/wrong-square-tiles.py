# takes a tile for as high as it is wide
@triton.jit
def column_sums_kernel(x_ptr, out_ptr, M, N, BM: tl.constexpr, BN: tl.constexpr):
    m = (tl.program_id(0) * BN + tl.arange(0, BN))[:, None]
    n = tl.program_id(1) * BN + tl.arange(0, BN)
    x = tl.load(x_ptr + m * N + n[None, :], mask=(m < M) & (n[None, :] < N), other=0.0)
    tl.atomic_add(out_ptr + n, tl.sum(x, axis=0), mask=n < N)
