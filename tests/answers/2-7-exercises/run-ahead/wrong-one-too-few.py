# the batch that is computed counts as one that is ahead
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(batches):
            while len(jobs) < min(n + max(ahead, 1), batches):
                jobs.append(thread.submit(load, len(jobs)))
            results.append(compute(jobs[n].result()))
    return results
