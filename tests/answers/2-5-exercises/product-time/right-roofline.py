# by the roof: the speed that this intensity allows
def product_time(n, k, m, dtype, peak, bandwidth):
    flops = 2 * n * k * m
    intensity = flops / ((n * k + k * m + n * m) * dtype.itemsize)
    speed = min(peak, intensity * bandwidth)
    return flops / speed, "compute" if speed == peak else "memory"
