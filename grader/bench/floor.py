"""`python -m grader.bench.floor FILE TIMES`: the CPU seconds of a notebook's cells, nothing else.

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
from grader import rebuild

WARM = 3  # runs that do not count: the first one loads what PyTorch loads late


def seconds(content: bytes) -> float:
    """One run of all cells."""
    names: dict = {"__name__": "__main__"}
    sources = [step.source for step in rebuild.steps(content, rebuild.answers(content))]
    start = time.process_time()
    for source in sources:
        check.forget()
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(source, "<cell>", "exec"), names)
    return time.process_time() - start


def main(path: str, times: str) -> None:
    torch.set_num_threads(1)
    content = Path(path).read_bytes()
    print(statistics.median([seconds(content) for _ in range(WARM + int(times))][WARM:]))


if __name__ == "__main__":
    main(*sys.argv[1:])
