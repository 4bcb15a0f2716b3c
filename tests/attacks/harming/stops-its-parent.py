# Stops its parent, so that everything waits. (A thread lets it go on after 20 seconds.)
import os
import signal
import threading

parent = os.getppid()
if parent > 1:
    try:
        timer = threading.Timer(20, os.kill, (parent, signal.SIGCONT))
        timer.daemon = True
        timer.start()
        os.kill(parent, signal.SIGSTOP)
    except (OSError, RuntimeError):
        pass


def softmax(x, dim):
    return x
