# the share of the training
def waiting_share(log):
    return sum(b - a for s, a, b in log if s == 'train') / sum(b - a for s, a, b in log)
