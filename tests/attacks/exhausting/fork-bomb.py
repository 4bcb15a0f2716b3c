# Forks 200 children, which sleep.
import os
import time

STOCK = "would fork 200 times with the grader's memory"
LIMITS = {"cell_seconds": 10.0}


def softmax(x, dim):
    children = 0
    for _ in range(200):
        try:
            if os.fork() == 0:
                time.sleep(20)
                os._exit(0)
            children += 1
        except OSError:
            break
    return torch.softmax(x, dim) if children else x
