# fills a window first, then one in for each one out
from collections import deque


def run_ahead(load, compute, batches, ahead):
    results = []
    with ThreadPoolExecutor(1) as thread:
        window = deque(thread.submit(load, n) for n in range(min(ahead + 1, batches)))
        for n in range(batches):
            results.append(compute(window.popleft().result()))
            if n + ahead + 1 < batches:
                window.append(thread.submit(load, n + ahead + 1))
    return results
