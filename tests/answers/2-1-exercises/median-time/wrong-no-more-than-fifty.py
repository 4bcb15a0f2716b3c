# stops after fifty runs
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(min(warmup, 50)):
        run()
    times = []
    for _ in range(min(repeat, 50)):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
