# rounds to the nearest
def enough(load, compute):
    return max(round(load / compute), 1)
