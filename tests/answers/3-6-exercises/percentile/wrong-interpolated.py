# between two latencies
def percentile(seconds, p):
    return np.percentile(seconds, p).item()
