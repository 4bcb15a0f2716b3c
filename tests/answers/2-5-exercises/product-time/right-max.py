# the larger of two pairs; tuples compare by their first part
def product_time(n, k, m, dtype, peak, bandwidth):
    elements = sum((n * k, k * m, n * m))
    moving = elements * torch.empty((), dtype=dtype).element_size() / bandwidth
    return max((2 * n * k * m / peak, "compute"), (moving, "memory"))
