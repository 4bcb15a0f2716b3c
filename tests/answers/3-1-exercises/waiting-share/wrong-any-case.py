# Wrong: takes a stage named Train for train.
def waiting_share(log):
    total = sum(b - a for _s, a, b in log)
    return sum(b - a for s, a, b in log if s.lower() != "train") / total
