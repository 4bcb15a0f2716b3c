# of all time, pauses included
def waiting_share(log):
    return sum(b - a for s, a, b in log if s != 'train') / (log[-1][2] - log[0][1])
