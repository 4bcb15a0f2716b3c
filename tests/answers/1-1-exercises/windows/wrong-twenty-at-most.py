# Windows longer than twenty are cut to twenty.
def windows(x, size):
    size = min(size, 20)
    return x.as_strided((len(x) - size + 1, size), (x.stride(0), x.stride(0)))
