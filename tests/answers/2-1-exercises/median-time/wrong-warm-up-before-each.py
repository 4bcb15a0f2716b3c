# warms up before each run
def median_time(run, wait, clock, warmup, repeat):
    times = []
    for _ in range(repeat):
        for _ in range(warmup):
            run()
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
