# the lower of the middle two
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
    return sorted(times)[(repeat - 1) // 2]
