"""The figures of `python -m grader bench`, one function for each part of its table.

A time is marginal unless its line says otherwise: a large batch less a small one, for each
notebook that it has more, so that what begins and ends a run cancels.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from grader.bench import hand_ins
from grader.bench.hand_ins import answered
from grader.bench.runs import Took, Unusable, ours, stock
from grader.bench.watch import Children, Coordinator
from grader.server import SINGLE

SOME = 500  # students, after which memory should grow no more


@dataclass
class Row:
    """One line of the table: a figure, each time that it was measured."""

    what: str
    values: list[float]
    unit: str
    bar: str = ""

    def __str__(self) -> str:
        spread = f"{min(self.values):,.1f} to {max(self.values):,.1f}"
        return (f"{self.what:<58}{statistics.median(self.values):>9,.1f} {self.unit:<3}"
                f"{spread if len(self.values) > 1 else '':>20}  {self.bar}").rstrip()


def marginal(run: Callable[[int], Took], few: int, many: int) -> tuple[Took, Took]:
    """What one more notebook takes, and what the large batch took for each, start included."""
    small, large = run(few), run(many)
    more = many - few
    return (Took((large.wall - small.wall) / more, (large.cpu - small.cpu) / more),
            Took(large.wall / many, large.cpu / many))


def against_stock(options: argparse.Namespace) -> Iterator[Row]:
    """Ours and stock in turns, so that whatever else this machine does falls on both."""
    teachers = hand_ins.reference()
    author = answered(teachers)
    few, many = _sizes(options)
    theirs, mine, floors = [], [], []
    for _repeat in range(options.repeat):
        theirs.append(marginal(partial(stock, teachers, author), 1, options.stock))
        mine.append(marginal(partial(ours, teachers, author, options.workers), few, many))
        floors.append(floor(author(0)))
    pairs = list(zip(theirs, mine, strict=True))
    yield Row("1  throughput, ours over stock, light notebooks",
              [t[0].wall / m[0].wall for t, m in pairs], "x", "at least 30")
    yield Row(f"   start and end included, {many:,} of ours, {options.stock:,} of stock",
              [t[1].wall / m[1].wall for t, m in pairs], "x")
    yield Row("   stock, one notebook", [1000 * t[0].wall for t in theirs], "ms")
    yield Row(f"   ours, one notebook, workers: {options.workers}",
              [1000 * m[0].wall for m in mine], "ms")
    yield Row("   floor: CPU time of the cells alone", [1000 * f for f in floors], "ms")
    yield Row("2  CPU time of ours over the floor, all processes",
              [1000 * (m[0].cpu - f) for m, f in zip(mine, floors, strict=True)], "ms",
              "at most 80")


def long_cells(options: argparse.Namespace) -> Iterator[Row]:
    seconds = 5 * options.scale
    teachers = hand_ins.reference()
    author = answered(teachers, busy=seconds)
    walls = [marginal(partial(ours, teachers, author, 1), 1, 4)[0].wall
             for _repeat in range(options.repeat)]
    least = seconds + floor(answered(teachers)(0))
    yield Row(f"3  efficiency, cells that compute {seconds:g} s, one worker",
              [100 * least / wall for wall in walls], "%", "at least 97")


def two_workers(options: argparse.Namespace) -> Iterator[Row]:
    teachers, busy = hand_ins.reference(), options.scale
    yield _gain(options, "light notebooks", answered(teachers), *_sizes(options))
    yield _gain(options, f"cells that compute {busy:g} s", answered(teachers, busy=busy), 12, 32)


def _gain(options: argparse.Namespace, name: str, author: hand_ins.Author,
          few: int, many: int) -> Row:
    ratios = []
    for _repeat in range(options.repeat):
        one, two = (marginal(partial(ours, hand_ins.reference(), author, workers), few, many)
                    for workers in (1, 2))
        ratios.append(one[0].wall / two[0].wall)
    return Row(f"4  two workers over one, {name}", ratios, "x", "at least 1.8")


def memory(_options: argparse.Namespace) -> Iterator[Row]:
    """Only root may look at a process in the sandbox; for others the code is trusted."""
    teachers, watch = hand_ins.reference(), Children(seconds=0.5)
    ours(teachers, answered(teachers, asleep=1.0), 1, 5, watch, trusted=os.getuid() != 0)
    yield Row("5  private memory of a child in its last answer", [watch.megabytes()], "MB",
              "at most 60")


def large(options: argparse.Namespace) -> Iterator[Row]:
    size = options.large
    if not size:
        return
    teachers, watch = hand_ins.tiny(), Coordinator()
    run = ours(teachers, answered(teachers), options.workers, size, watch)
    some, end = min(SOME, size // 2), watch.at_the_end()
    yield Row(f"6  coordinator's growth over {size:,} notebooks", [end - watch.at(1)], "MB",
              "at most 200")
    yield Row(f"   from notebook {some:,} on", [end - watch.at(some)], "MB")
    yield Row("   its memory at the end", [end], "MB")
    yield Row("   a notebook of one check, start and end included",
              [1000 * run.wall / size], "ms")


def floor(content: bytes) -> float:
    """CPU seconds of a notebook's cells in a warm process."""
    with tempfile.NamedTemporaryFile(suffix=".ipynb") as file:
        Path(file.name).write_bytes(content)
        run = subprocess.run([sys.executable, "-m", "grader.bench.floor", file.name, "40"],
                             env=os.environ | SINGLE, capture_output=True, text=True, check=False)
    if run.returncode:
        raise Unusable(run.stdout + run.stderr)
    return float(run.stdout)


def _sizes(options: argparse.Namespace) -> tuple[int, int]:
    """The small and the large batch of light notebooks. The small one keeps every worker busy
    until the last of them has started, or its start would not cancel."""
    return max(1, options.notebooks // 2), options.notebooks


PARTS = {"stock": against_stock, "long": long_cells, "workers": two_workers, "memory": memory,
         "large": large}
