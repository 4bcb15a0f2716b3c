# takes every stage with train in its name
def waiting_share(log):
    return sum(b - a for s, a, b in log if "train" not in s) / sum(b - a for s, a, b in log)
