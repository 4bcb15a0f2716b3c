# as tensor cores add up in float32, counts the result with 4 bytes
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = ((n * k + k * m) * dtype.itemsize + n * m * 4) / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
