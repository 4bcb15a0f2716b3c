# The thread stays always.
THREAD = ThreadPoolExecutor(max_workers=1)


def run_ahead(load, compute, batches, ahead):
    jobs, out = [], []
    for n in range(batches):
        while len(jobs) < min(n + ahead + 1, batches):
            jobs.append(THREAD.submit(load, len(jobs)))
        out.append(compute(jobs[n].result()))
    return out
