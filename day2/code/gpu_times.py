"""Honest times on a GPU, for the benchmarks beside this file."""

import statistics
from collections.abc import Callable

import torch

WARM_UP, RUNS = 20, 100


def times(runs: dict[str, Callable]) -> dict[str, float]:
    """Median milliseconds of each function, on the GPU's own clock; they take turns."""
    for run in runs.values():
        for _ in range(WARM_UP):
            run()
    torch.cuda.synchronize()
    spans = {name: [] for name in runs}
    for _ in range(RUNS):
        for name, run in runs.items():
            start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
            start.record()
            run()
            end.record()
            spans[name].append((start, end))
    torch.cuda.synchronize()
    return {name: statistics.median(start.elapsed_time(end) for start, end in span)
            for name, span in spans.items()}
