# Starts 3,000 threads, which sleep. Right only if it got 1,000.
import threading
import time

STOCK = "would start 3,000 threads"
LIMITS = {"cell_seconds": 10.0}
count = 0


def softmax(x, dim):
    global count
    threading.stack_size(65536)
    for _ in range(3000):
        try:
            threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
            count += 1
        except RuntimeError:
            break
    return torch.softmax(x, dim) if count >= 1000 else x
