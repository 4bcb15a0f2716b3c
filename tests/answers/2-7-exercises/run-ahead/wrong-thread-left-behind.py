# the thread waits for more work for ever
def run_ahead(load, compute, batches, ahead):
    thread, jobs, results = ThreadPoolExecutor(max_workers=1), [], []
    for n in range(batches):
        while len(jobs) < min(n + ahead + 1, batches):
            jobs.append(thread.submit(load, len(jobs)))
        results.append(compute(jobs[n].result()))
    kept.append(thread)
    return results


kept = []
