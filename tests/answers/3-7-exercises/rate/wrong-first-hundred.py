# reads the first hundred samples only
def rate(samples):
    growth, before = 0.0, samples[0][1]
    for _, after in samples[1:100]:
        growth += after - before if after >= before else after
        before = after
    return growth / (samples[-1][0] - samples[0][0])
