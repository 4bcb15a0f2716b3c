# the middle run, not the middle time
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
    return (times[(repeat - 1) // 2] + times[repeat // 2]) / 2
