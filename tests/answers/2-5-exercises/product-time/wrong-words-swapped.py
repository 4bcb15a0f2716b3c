# right times, the other word
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return max(computing, moving), "compute" if moving > computing else "memory"
