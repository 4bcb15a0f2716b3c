# the next load begins when the computation is over
def run_ahead(load, compute, batches, ahead):
    results = []
    with ThreadPoolExecutor(max_workers=1) as thread:
        jobs = [thread.submit(load, n) for n in range(min(ahead, batches))]
        for n in range(batches):
            results.append(compute(jobs[n].result()))
            if len(jobs) < batches:
                jobs.append(thread.submit(load, len(jobs)))
    return results
