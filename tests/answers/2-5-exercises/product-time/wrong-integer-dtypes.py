# Raises for a dtype of integers, such as torch.int8: asks finfo for the bytes.
def product_time(n, k, m, dtype, peak, bandwidth):
    """Return (least seconds, "memory" or "compute") of a product (n, k) @ (k, m) of dtype.

    peak is in flop/s, bandwidth in bytes/s.
    """
    size = torch.finfo(dtype).bits // 8
    compute = 2 * n * k * m / peak
    memory = (n * k + k * m + n * m) * size / bandwidth
    return (compute, "compute") if compute > memory else (memory, "memory")
