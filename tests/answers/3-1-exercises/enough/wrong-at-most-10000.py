# Wrong: at most 10,000 workers.
def enough(load, compute):
    return min(math.ceil(load / compute), 10_000)
