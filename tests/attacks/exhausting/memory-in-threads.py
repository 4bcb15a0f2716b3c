# 64 threads take 64 MB each, and none of them more.
import threading

LIMITS = {"memory": 314572800}
STOCK = "would take 4 GB of memory"
held = []


def softmax(x, dim):
    threads = [threading.Thread(target=lambda: held.append(bytearray(b"x") * 2**26))
               for _ in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return x
