# 1, less the share of the training
def waiting_share(log):
    times = {}
    for stage, start, stop in log:
        times[stage] = times.get(stage, 0.0) + stop - start
    return 1 - times.get('train', 0.0) / sum(times.values())
