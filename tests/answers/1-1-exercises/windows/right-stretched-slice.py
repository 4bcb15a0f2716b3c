# The first slice, stretched to a table whose rows begin one element later each.


def windows(x, size):
    first = x[:size]
    return first.as_strided((len(x) - size + 1, size), 2 * first.stride())
