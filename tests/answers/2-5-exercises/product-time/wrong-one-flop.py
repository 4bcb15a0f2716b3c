# a multiplication and an addition are two
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
