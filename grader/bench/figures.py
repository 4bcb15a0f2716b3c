"""The figures of `python -m grader bench`, one function for each part of its table.

A time on the wall is that from one notebook to the next in the second half of a run, unless its
line says otherwise. CPU time is marginal: a large batch less a small one, for each notebook that
it has more. Either way, what begins a run is not in it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.bench import hand_ins
from grader.bench.hand_ins import answered
from grader.bench.runs import Took, Unusable, ours, stock
from grader.bench.watch import Children, Coordinator
from grader.run.server import SINGLE

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


def against_stock(options: argparse.Namespace) -> Iterator[Row]:
    """Ours and stock in turns, so that whatever else this machine does falls on both."""
    teachers = hand_ins.reference()
    author, many = answered(teachers), options.notebooks
    few = max(1, many // 3)
    theirs, mine, small, floors = [], [], [], []
    for _repeat in range(options.repeat):
        theirs.append(stock(teachers, author, options.stock))
        mine.append(ours(teachers, author, options.workers, many))
        small.append(ours(teachers, author, options.workers, few))
        floors.append(floor(author(0)).cpu)
    cpu = [(m.cpu - s.cpu) / (many - few) for m, s in zip(mine, small, strict=True)]
    pairs = list(zip(theirs, mine, strict=True))
    yield Row("1  throughput, ours over stock, light notebooks",
              [t.pace() / m.pace() for t, m in pairs], "x", "at least 30")
    yield Row(f"   start and end included, {many:,} of ours, {options.stock:,} of stock",
              [t.wall / options.stock / (m.wall / many) for t, m in pairs], "x")
    yield Row("   stock, one notebook", [1000 * t.pace() for t in theirs], "ms")
    yield Row(f"   ours, one notebook, workers: {options.workers}",
              [1000 * m.pace() for m in mine], "ms")
    yield Row("   floor: CPU time of the cells alone", [1000 * f for f in floors], "ms")
    yield Row("2  CPU time of ours over the floor, all processes",
              [1000 * (c - f) for c, f in zip(cpu, floors, strict=True)], "ms", "at most 80")


def long_cells(options: argparse.Namespace) -> Iterator[Row]:
    seconds = 5 * options.scale
    teachers = hand_ins.reference()
    author = answered(teachers, busy=seconds)
    paces = [ours(teachers, author, 1, 6).pace() for _repeat in range(options.repeat)]
    least = seconds + floor(answered(teachers)(0)).cpu
    yield Row(f"3  efficiency, cells that compute {seconds:g} s, one worker",
              [100 * least / pace for pace in paces], "%", "at least 97")


def two_workers(options: argparse.Namespace) -> Iterator[Row]:
    teachers, busy = hand_ins.reference(), options.scale
    light = answered(teachers)(0)
    alone, both = zip(*((floor(light, 1, 200), floor(light, 2, 200))
                        for _repeat in range(options.repeat)), strict=True)
    yield Row("   this machine: the cells in two processes over one",
              [2 * a.wall / b.wall for a, b in zip(alone, both, strict=True)], "x")
    yield _gain(options, "light notebooks", answered(teachers), options.notebooks)
    yield _gain(options, f"cells that compute {busy:g} s", answered(teachers, busy=busy), 24)


def _gain(options: argparse.Namespace, name: str, author: hand_ins.Author, size: int) -> Row:
    ratios = []
    for _repeat in range(options.repeat):
        one, two = (ours(hand_ins.reference(), author, workers, size) for workers in (1, 2))
        ratios.append(one.pace() / two.pace())
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


def floor(content: bytes, at_once: int = 1, times: int = 40) -> Took:
    """Seconds of a notebook's cells in a warm process: the mean of so many processes at once."""
    with tempfile.NamedTemporaryFile(suffix=".ipynb") as file:
        Path(file.name).write_bytes(content)
        command = [sys.executable, "-m", "grader.bench.floor", file.name, str(times)]
        started = [subprocess.Popen(command, env=os.environ | SINGLE, stdout=subprocess.PIPE,
                                    stderr=subprocess.PIPE) for _ in range(at_once)]
        said = [process.communicate() for process in started]
    if any(process.returncode for process in started):
        raise Unusable(b"".join(error for _out, error in said).decode(errors="replace"))
    walls, cpus = zip(*(map(float, out.split()) for out, _error in said), strict=True)
    return Took(statistics.mean(walls), statistics.mean(cpus))


PARTS = {"stock": against_stock, "long": long_cells, "workers": two_workers, "memory": memory,
         "large": large}
