"""Look at the memory of processes from outside, while they run."""

import os
import statistics
import time
from pathlib import Path

MB = 1024**2
GENERATION = 4  # grading process, nursery, zygote, child: below the coordinator


class Children:
    """The private memory of the processes that learners' code runs in."""

    def __init__(self, seconds: float):
        self._least = seconds  # what ends sooner is a rehearsal
        self._seen: dict[int, list[tuple[float, int]]] = {}

    def __call__(self, coordinator: int) -> None:
        time.sleep(0.05)
        for process in _descendants(coordinator, GENERATION):
            if memory := _private(process):
                self._seen.setdefault(process, []).append((time.monotonic(), memory))

    def megabytes(self) -> float:
        """Of a child in the middle of its notebook: the median of their peaks."""
        peaks = [max(memory for _time, memory in seen) for seen in self._seen.values()
                 if seen[-1][0] - seen[0][0] >= self._least]
        return statistics.median(peaks) / MB if peaks else float("nan")


class Coordinator:
    """The memory of the coordinator, and how many students it had graded by then."""

    def __init__(self):
        self.seen: list[tuple[int, float]] = []

    def __call__(self, coordinator: int) -> None:
        time.sleep(0.5)
        try:
            done = len(os.listdir(f"/proc/{coordinator}/cwd/day1/autograded"))
            memory = _megabytes(f"/proc/{coordinator}/status", "VmRSS:")
        except FileNotFoundError:  # nothing is graded yet
            return
        if memory:  # a process that has just ended has none
            self.seen.append((done, memory))

    def at(self, students: int) -> float:
        """Megabytes when at least so many students were graded."""
        return next((memory for done, memory in self.seen if done >= students), float("nan"))

    def at_the_end(self) -> float:
        return self.seen[-1][1] if self.seen else float("nan")


def _descendants(process: int, generations: int) -> list[int]:
    found = [process]
    for _generation in range(generations):
        found = [int(child) for parent in found
                 for child in _text(f"/proc/{parent}/task/*/children").split()]
    return found


def _text(pattern: str) -> str:
    """What stands in these files, less those that are gone by now."""
    texts = []
    for path in Path("/").glob(pattern.lstrip("/")):
        try:
            texts.append(path.read_text())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return " ".join(texts)


def _private(process: int) -> float:
    """Bytes that no other process shares; 0 if it has just ended."""
    try:
        return MB * _megabytes(f"/proc/{process}/smaps_rollup", "Private_")
    except (FileNotFoundError, ProcessLookupError):
        return 0


def _megabytes(path: str, name: str) -> float:
    lines = Path(path).read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024
