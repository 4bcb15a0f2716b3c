# a fall by less than a millionth is none
def rate(samples):
    growth, before = 0.0, samples[0][1]
    for _, after in samples[1:]:
        growth += after - before if after >= before - 1e-6 else after
        before = after
    return growth / (samples[-1][0] - samples[0][0])
