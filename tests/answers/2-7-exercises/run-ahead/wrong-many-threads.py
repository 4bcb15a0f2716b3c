# a thread for each batch ahead, so that loads overlap each other
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=ahead + 1) as threads:
        for n in range(batches):
            while len(jobs) < min(n + ahead + 1, batches):
                jobs.append(threads.submit(load, len(jobs)))
            results.append(compute(jobs[n].result()))
    return results
