# Returns lists of a million items, and dicts and tuples of as many.
LIMITS = {"cell_seconds": 10.0}
kinds = [lambda: [0] * 10**6, lambda: dict.fromkeys(range(10**6), "x" * 50),
         lambda: ((),) * 10**6, lambda: [[]] * 10**6]


def softmax(x, dim):
    kinds.append(kinds.pop(0))
    return kinds[-1]()
