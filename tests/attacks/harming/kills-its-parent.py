# Kills the process that started it.
import os
import signal

if os.getppid() > 1:
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError:
        pass


def softmax(x, dim):
    return x
