# never more than ten thousand
def enough(load, compute):
    return min(math.ceil(load / compute), 10_000)
