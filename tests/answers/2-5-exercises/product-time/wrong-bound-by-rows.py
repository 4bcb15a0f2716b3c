# thinks that few rows are always the memory's fault
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return max(computing, moving), "memory" if n < 100 else "compute"
