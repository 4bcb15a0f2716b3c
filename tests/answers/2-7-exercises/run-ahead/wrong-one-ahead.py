# always one ahead, whatever `ahead` says
def run_ahead(load, compute, batches, ahead):
    results = []
    with ThreadPoolExecutor(max_workers=1) as thread:
        coming = thread.submit(load, 0)
        for n in range(batches):
            batch = coming.result()
            if n + 1 < batches:
                coming = thread.submit(load, n + 1)
            results.append(compute(batch))
    return results
