# Returns lists nested a hundred thousand deep, just too deep, and not quite too deep.
depths = [100_000, 990, 480, 300, 150]


def softmax(x, dim):
    depths.append(depths.pop(0))
    value = x
    for _ in range(depths[-1]):
        value = [value]
    return value
