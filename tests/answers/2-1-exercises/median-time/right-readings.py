# one list of readings, then differences
def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
        wait()
    wait()
    readings = [clock()]
    for _ in range(repeat):
        run()
        wait()
        readings.append(clock())
    times = torch.tensor(readings, dtype=torch.float64).diff()
    return times.quantile(0.5).item()
