# Wrong: counts stages of one name and length once.
def waiting_share(log):
    w = {(s, b - a) for s, a, b in log}
    return sum(d for s, d in w if s != "train") / sum(d for s, d in w)
