# NumPy's median of all, the warm-up cut off
def median_time(run, wait, clock, warmup, repeat):
    times = []
    for _ in range(warmup + repeat):
        wait()
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return float(np.median(times[warmup:]))
