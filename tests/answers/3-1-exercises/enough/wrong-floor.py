# rounds down
def enough(load, compute):
    return max(int(load // compute), 1)
