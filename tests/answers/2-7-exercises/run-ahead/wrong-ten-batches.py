# ten batches at most
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(min(batches, 10)):
            while len(jobs) < min(n + ahead + 1, batches):
                jobs.append(thread.submit(load, len(jobs)))
            results.append(compute(jobs[n].result()))
    return results
