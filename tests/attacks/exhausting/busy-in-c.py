# A loop in C: it holds the interpreter and looks at no signal.
import collections
import itertools

LIMITS = {"cell_seconds": 2.0}


def softmax(x, dim):
    collections.deque(itertools.repeat(None, 5 * 10**9), 0)  # about a minute
    return x
