# what restarts took away, added to last minus first
def rate(samples):
    from itertools import pairwise
    times, values = zip(*samples)
    lost = sum(a for a, b in pairwise(values) if b < a)
    return (values[-1] - values[0] + lost) / (times[-1] - times[0])
