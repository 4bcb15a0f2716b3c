# looks at a hundred stages
def waiting_share(log):
    log = log[:100]
    return sum(b - a for s, a, b in log if s != "train") / sum(b - a for s, a, b in log)
