# `sys.stdout`, `sys.stderr` and `print` are gone or fail.
import builtins
import sys


def softmax(x, dim):
    sys.stdout = sys.stderr = builtins.print = None
    return x + 0
