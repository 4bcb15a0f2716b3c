# Nests tuples and a graph so deep that backward, or letting go of them, may overflow the stack.
LIMITS = {"cell_seconds": 10.0}


def softmax(x, dim):
    nested = None
    for _ in range(200_000):
        nested = (nested,)
    y = x.detach().requires_grad_()
    for _ in range(20_000):
        y = y + 1
    y.sum().backward()
    return nested
