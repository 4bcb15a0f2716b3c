# The thread stays when a load fails.
def run_ahead(load, compute, batches, ahead):
    jobs, out = [], []
    thread = ThreadPoolExecutor(max_workers=1)
    for n in range(batches):
        while len(jobs) < min(n + ahead + 1, batches):
            jobs.append(thread.submit(load, len(jobs)))
        out.append(compute(jobs[n].result()))
    thread.shutdown()
    return out
