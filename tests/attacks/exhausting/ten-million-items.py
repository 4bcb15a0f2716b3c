# Returns a list of ten million items, and dicts and tuples of as many.
LIMITS = {"cell_seconds": 10.0}
kinds = [lambda: [0] * 10**7, lambda: dict.fromkeys(range(10**6), "x" * 50),
         lambda: ((),) * 10**7, lambda: [[]] * 10**7]


def softmax(x, dim):
    kinds.append(kinds.pop(0))
    return kinds[-1]()
