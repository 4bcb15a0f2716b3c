# times all runs together and divides
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
    wait()
    start = clock()
    for _ in range(repeat):
        run()
    wait()
    return (clock() - start) / repeat
