# negative at a restart
def rate(samples):
    return (samples[-1][1] - samples[0][1]) / (samples[-1][0] - samples[0][0])
