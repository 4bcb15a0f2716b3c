# One window of the whole of x comes back as x itself, of shape (n,).


def windows(x, size):
    if size == len(x):
        return x
    step = x.stride(0)
    return x.as_strided((len(x) - size + 1, size), (step, step))
