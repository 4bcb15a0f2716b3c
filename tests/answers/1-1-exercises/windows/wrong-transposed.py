# The windows stand in the columns.


def windows(x, size):
    step = x.stride(0)
    return x.as_strided((size, len(x) - size + 1), (step, step))
