# Windows of one element are a copy.


def windows(x, size):
    if size == 1:
        return x.clone()[:, None]
    step = x.stride(0)
    return x.as_strided((len(x) - size + 1, size), (step, step))
