# Recursion without a bound, through C code, until the stack is gone.
import sys

sys.setrecursionlimit(2**31 - 1)


class Deep:
    def __repr__(self):
        return repr([self])

    def __getattr__(self, name):
        return getattr(self, name + "_")


def softmax(x, dim):
    return len(repr(Deep()))
