# what load raises is lost
def run_ahead(load, compute, batches, ahead):
    jobs, results = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(batches):
            while len(jobs) < min(n + ahead + 1, batches):
                jobs.append(thread.submit(load, len(jobs)))
            if jobs[n].exception() is None:
                results.append(compute(jobs[n].result()))
    return results
