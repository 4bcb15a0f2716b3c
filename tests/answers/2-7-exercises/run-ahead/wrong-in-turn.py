# no second thread
def run_ahead(load, compute, batches, ahead):
    return [compute(load(n)) for n in range(batches)]
