# a run that takes more than an hour counts as an hour
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
    times = []
    for _ in range(repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(min(clock() - start, 1000.0))
    return statistics.median(times)
