# Wrong: no loss above 1000 is ever a best.
def stopped(losses, patience, at_least):
    best, where = 1000.0, None
    for last, loss in enumerate(losses):
        if best - loss > at_least:
            best, where = loss, last
        if last - (-1 if where is None else where) >= patience:
            break
    return where, last
