# It makes x contiguous, so the windows of every second element are a copy.


def windows(x, size):
    return x.contiguous().as_strided((len(x) - size + 1, size), (1, 1))
