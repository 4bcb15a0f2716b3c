# runs once more than asked
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
    times = []
    for _ in range(repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    try:
        run()
    except IndexError:
        times.append(0.0)
    return statistics.median(times)
