# counts the stages
def waiting_share(log):
    return sum(s != 'train' for s, a, b in log) / len(log)
