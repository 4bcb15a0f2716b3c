# float32 or 16 bits; a float64 has 8
def product_time(n, k, m, dtype, peak, bandwidth):
    computing = 2 * n * k * m / peak
    moving = (n * k + k * m + n * m) * (4 if dtype == torch.float32 else 2) / bandwidth
    return max(computing, moving), "memory" if moving > computing else "compute"
