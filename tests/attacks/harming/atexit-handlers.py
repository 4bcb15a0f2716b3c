# Leaves functions that write markers when the process ends, and one that never returns.
import atexit
import threading
import time
import weakref


def mark(name):
    open(f"@markers@/{name}", "w").close()


def linger():
    end = time.monotonic() + 60
    while time.monotonic() < end:
        pass


class Kept:
    pass


kept = Kept()
weakref.finalize(kept, mark, "finalizer")
atexit.register(mark, "atexit")
atexit.register(linger)
threading._register_atexit(mark, "threading")


def softmax(x, dim):
    return x
