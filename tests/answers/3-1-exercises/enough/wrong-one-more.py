# always one more than rounded down
def enough(load, compute):
    return int(load // compute) + 1
