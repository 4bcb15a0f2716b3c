# Wrong: a relative gain counts, too.
def stopped(losses, patience, at_least):
    best, where = math.inf, None
    for last, loss in enumerate(losses):
        if loss < best * (1 - at_least) or best - loss > at_least:
            best, where = loss, last
        if last - (-1 if where is None else where) >= patience:
            break
    return where, last
