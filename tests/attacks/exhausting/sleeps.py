# Sleeps for ever, in a call that no signal of Python's own ends.
import ctypes
import time

LIMITS = {"cell_seconds": 2.0}


def softmax(x, dim):
    ctypes.CDLL(None).sleep(45)
    time.sleep(45)
    return x
