# Objects never let go: their __del__ does not return.
import time

LIMITS = {"cell_seconds": 2.0}
end = time.monotonic() + 90  # so that nothing runs for ever, should nobody stop it


class Endless:
    def __del__(self):
        while time.monotonic() < end:
            pass


def softmax(x, dim):
    Endless()
    return x
