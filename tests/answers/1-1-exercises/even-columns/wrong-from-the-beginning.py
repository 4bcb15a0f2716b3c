# The view begins where the memory does, not where x does.


def even_columns(x):
    n, m = x.shape
    return x.as_strided((n, (m + 1) // 2), (x.stride(0), 2 * x.stride(1)), 0)
