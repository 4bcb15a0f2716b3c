# two times that are nearly one count as compute
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    if moving > computing * 1.001:
        return moving, "memory"
    return computing, "compute"
