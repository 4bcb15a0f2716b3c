# The stride of x leads from row to row, but inside a row it is taken to be 1.


def windows(x, size):
    return x.as_strided((len(x) - size + 1, size), (x.stride(0), 1))
