# only one restart is seen
def rate(samples):
    from itertools import pairwise
    values, growth, done = [value for _, value in samples], 0.0, False
    for a, b in pairwise(values):
        growth += b if b < a and not done else b - a
        done = done or b < a
    return growth / (samples[-1][0] - samples[0][0])
