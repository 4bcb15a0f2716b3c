# rounds up with whole numbers alone
def percentile(seconds, p):
    seconds = sorted(seconds)
    return seconds[(p * len(seconds) - 1) // 100]
