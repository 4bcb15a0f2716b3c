# the quickest run
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
    return min(times)
