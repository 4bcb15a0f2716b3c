# a load too many is handed over
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(batches):
            while len(jobs) < min(n + ahead + 2, batches):
                jobs.append(thread.submit(load, len(jobs)))
            results.append(compute(jobs[n].result()))
    return results
