# takes all three matrices for squares of the middle size
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * k + n * k) * dtype.itemsize / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
