# squeeze drops every axis of length 1.


def windows(x, size):
    step = x.stride(0)
    return x.as_strided((len(x) - size + 1, size), (step, step)).squeeze()
