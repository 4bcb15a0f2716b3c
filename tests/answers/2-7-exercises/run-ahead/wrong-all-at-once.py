# hands all loads over at once, as the lesson did
def run_ahead(load, compute, batches, ahead):
    with ThreadPoolExecutor(max_workers=1) as thread:
        jobs = [thread.submit(load, n) for n in range(batches)]
        return [compute(job.result()) for job in jobs]
