# The one window of all elements is a copy.


def windows(x, size):
    if size == len(x):
        return x.clone()[None]
    step = x.stride(0)
    return x.as_strided((len(x) - size + 1, size), (step, step))
