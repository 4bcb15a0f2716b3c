# a kernel takes a microsecond at least
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return max(moving, computing, 1e-6), "memory" if moving > computing else "compute"
