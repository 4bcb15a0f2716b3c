# Starts ordinary threads that a process waits for before it ends.
import threading
import time

for _ in range(8):
    try:
        threading.Thread(target=time.sleep, args=(90,)).start()
    except RuntimeError:
        break


def softmax(x, dim):
    return x
