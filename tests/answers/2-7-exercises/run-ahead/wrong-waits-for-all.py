# waits for every load that was handed over before it computes
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(batches):
            while len(jobs) < min(n + ahead + 1, batches):
                jobs.append(thread.submit(load, len(jobs)))
            ready = [job.result() for job in jobs]
            results.append(compute(ready[n]))
    return results
