# warms up once, whatever is asked
def median_time(run, wait, clock, warmup, repeat):
    run()
    times = []
    for _ in range(repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return statistics.median(times)
