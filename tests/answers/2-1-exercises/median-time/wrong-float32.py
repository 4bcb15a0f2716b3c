# The times become float32, which keeps seven digits of them.
import torch


def median_time(run, wait, clock, warmup, repeat):
    for _ in range(warmup):
        run()
    wait()
    times = []
    for _ in range(repeat):
        start = clock()
        run()
        wait()
        times.append(clock() - start)
    return torch.tensor(times).quantile(0.5).item()
