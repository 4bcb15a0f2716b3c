# loads a block, computes it, and only then loads the next block
def run_ahead(load, compute, batches, ahead):
    results = []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for first in range(0, batches, ahead + 1):
            block = range(first, min(first + ahead + 1, batches))
            jobs = [thread.submit(load, n) for n in block]
            results += [compute(job.result()) for job in jobs]
    return results
