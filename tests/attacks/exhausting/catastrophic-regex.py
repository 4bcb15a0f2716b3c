# A regular expression that takes exponential time.
import re

LIMITS = {"cell_seconds": 2.0}


def softmax(x, dim):
    re.match(r"(a+)+$", "a" * 29 + "b")
    return x
