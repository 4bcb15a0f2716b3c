# Stops its own process: it neither ends nor goes on.
import os
import signal

STOCK = "would leave a stopped process behind"
LIMITS = {"cell_seconds": 2.0}


def softmax(x, dim):
    os.kill(os.getpid(), signal.SIGSTOP)
    return x
