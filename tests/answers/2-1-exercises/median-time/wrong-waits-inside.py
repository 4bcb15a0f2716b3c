# the first wait stands after the clock was read
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
    times = []
    for _ in range(repeat):
        start = clock()
        wait()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
