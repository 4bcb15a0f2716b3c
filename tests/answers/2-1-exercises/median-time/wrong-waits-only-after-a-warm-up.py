# without a warm-up, older work counts
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
        wait()
    times = []
    for _ in range(repeat):
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
