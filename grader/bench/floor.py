"""`python -m grader.bench.floor FILE TIMES`: seconds of a notebook's cells, on the wall and of CPU.

The cells run as they stand in a process that has everything imported, without IPython, without
a sandbox and without a judge. No grader can be faster.
"""

import contextlib
import io
import statistics
import sys
import time
from pathlib import Path

import torch

from course import check
from grader.notebooks import rebuild

WARM = 3  # runs that do not count: the first one loads what PyTorch loads late


def seconds(content: bytes) -> tuple[float, float]:
    """One run of all cells: on the wall, and of CPU."""
    names: dict = {"__name__": "__main__"}
    sources = [step.source for step in rebuild.steps(content, rebuild.answers(content))]
    wall, cpu = time.perf_counter(), time.process_time()
    for source in sources:
        check.forget()
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "<cell>", "exec"), names)
    return time.perf_counter() - wall, time.process_time() - cpu


def main(path: str, times: str) -> None:
    torch.set_num_threads(1)
    content = Path(path).read_bytes()
    runs = [seconds(content) for _ in range(WARM + int(times))][WARM:]
    print(*map(statistics.median, zip(*runs, strict=True)))


if __name__ == "__main__":
    main(*sys.argv[1:])
