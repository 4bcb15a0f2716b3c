# reads a clock of its own
def median_time(run, wait, clock, warmup, repeat):
    import time
    for _ in range(warmup):
        run()
    times = []
    for _ in range(repeat):
        wait()
        start = time.perf_counter()
        run()
        wait()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
