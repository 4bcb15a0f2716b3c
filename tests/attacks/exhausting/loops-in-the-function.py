# The function never returns, whichever check calls it.
import time

LIMITS = {"cell_seconds": 2.0}
end = time.monotonic() + 90  # so that nothing runs for ever, should nobody stop it


def softmax(x, dim):
    while time.monotonic() < end:
        pass
    return x
