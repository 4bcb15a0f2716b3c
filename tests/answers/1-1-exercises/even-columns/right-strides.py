# The same memory with twice the stride.


def even_columns(x):
    (n, m), (down, along) = x.shape, x.stride()
    return x.as_strided((n, (m + 1) // 2), (down, 2 * along), x.storage_offset())
