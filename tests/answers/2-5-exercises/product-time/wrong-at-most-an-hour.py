# computing takes an hour at most
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    if moving > computing:
        return moving, "memory"
    return min(computing, 3600.0), "compute"
