# computing and moving one after the other
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * dtype.itemsize / bandwidth
    return computing + moving, "memory" if moving > computing else "compute"
