# the warm-up is timed, too
def median_time(run, wait, clock, warmup, repeat):
    times = []
    for _ in range(warmup + repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
