# Ignores, blocks and handles every signal that it can, and lets a timer ring all the time.
import signal
import time

LIMITS = {"cell_seconds": 2.0}
end = time.monotonic() + 90  # so that nothing runs for ever, should nobody stop it
for number in signal.valid_signals():
    try:
        signal.signal(number, lambda *_: None)
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)


def softmax(x, dim):
    while time.monotonic() < end:
        try:
            time.sleep(1)
        except BaseException:
            pass
    return x
