# the second thread computes as well
def run_ahead(load, compute, batches, ahead):
    with ThreadPoolExecutor(max_workers=1) as thread:
        jobs = [thread.submit(lambda n=n: compute(load(n))) for n in range(batches)]
        return [job.result() for job in jobs]
