# float32's bytes, whatever the dtype
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * 4 / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
