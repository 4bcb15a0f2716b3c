# A load that fails is tried again.
def run_ahead(load, compute, batches, ahead):
    def again(n):
        try:
            return load(n)
        except Exception:
            return load(n)
    jobs, out = [], []
    with ThreadPoolExecutor(max_workers=1) as thread:
        for n in range(batches):
            while len(jobs) < min(n + ahead + 1, batches):
                jobs.append(thread.submit(again, len(jobs)))
            out.append(compute(jobs[n].result()))
    return out
