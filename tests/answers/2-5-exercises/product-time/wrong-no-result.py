# the result is written too
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m) * dtype.itemsize / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
