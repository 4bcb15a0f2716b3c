# rounds the negative down
def enough(load, compute):
    return int(-(-load // compute))
