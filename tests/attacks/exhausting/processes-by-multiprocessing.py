# Starts 50 processes with multiprocessing and a pool of workers.
import concurrent.futures
import multiprocessing
import time

STOCK = "would start 100 processes"
LIMITS = {"cell_seconds": 10.0}


def softmax(x, dim):
    started = 0
    for kind in ("fork", "spawn", "forkserver"):
        try:
            context = multiprocessing.get_context(kind)
            for _ in range(30):
                context.Process(target=time.sleep, args=(20,)).start()
                started += 1
        except Exception:
            pass
    try:
        with concurrent.futures.ProcessPoolExecutor(4) as pool:
            started += sum(pool.map(abs, [1]))
    except Exception:
        pass
    return torch.softmax(x, dim) if started else x
