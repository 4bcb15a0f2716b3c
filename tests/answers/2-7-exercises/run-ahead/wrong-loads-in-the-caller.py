# as many loads as should be, but no thread makes them
def run_ahead(load, compute, batches, ahead):
    loaded, results = [], []
    for n in range(batches):
        while len(loaded) < min(n + ahead + 1, batches):
            loaded.append(load(len(loaded)))
        results.append(compute(loaded[n]))
    return results
