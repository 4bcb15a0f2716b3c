# only what is called read
def waiting_share(log):
    return sum(b - a for s, a, b in log if s == 'read') / sum(b - a for s, a, b in log)
