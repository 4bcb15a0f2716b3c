# there is no warm-up
def median_time(run, wait, clock, warmup, repeat):
    times = []
    for _ in range(repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
