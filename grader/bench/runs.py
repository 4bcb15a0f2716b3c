"""Run a whole command and say what it took, with every process that it has started."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.bench import hand_ins
from grader.bench.hand_ins import Author
from grader.sandbox.linux import prctl

PR_SET_CHILD_SUBREAPER = 36
OURS, STOCK = "day1/submitted/{student}", "submitted/{student}/day1"
Watch = Callable[[int], None]  # is called with the number of the command's process, again and again


class Unusable(RuntimeError):
    """A command that was to be measured did not work. Its output."""


@dataclass(frozen=True)
class Took:
    """Seconds of a command: on the wall, and of CPU in all its processes together."""

    wall: float
    cpu: float
    written: list[float] = field(default_factory=list)  # when each graded notebook was, in order

    def pace(self) -> float:
        """Seconds on the wall from one graded notebook to the next, in the second half of a run.

        What begins a run is over by then. Its length varies by seconds, so a large run less a
        small one would tell more of that than of the notebooks.
        """
        first = len(self.written) // 2 - 1
        return (self.written[-1] - self.written[first]) / (len(self.written) - 1 - first)


def adopt() -> None:
    """Become the parent of what a command leaves behind, to count its time as well."""
    prctl(PR_SET_CHILD_SUBREAPER, 1)


def took(command: list[str], folder: Path, watch: Watch | None = None) -> Took:
    """Run `python -m command...` in a folder. Raises Unusable."""
    own = {"HOME": str(folder), "PYTHONPATH": str(hand_ins.ROOT), "PATH": os.pathsep.join(
        [str(Path(sys.executable).parent), os.environ["PATH"]])}
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen([sys.executable, "-m", *command], cwd=folder,
                                   env=os.environ | own, stdout=output, stderr=output)
        while watch and not _ended(process.pid):
            watch(process.pid)
        _pid, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        cpu = sum(u.ru_utime + u.ru_stime for u in (usage, *_orphans()))
        if process.returncode:
            output.seek(0)
            raise Unusable(output.read().decode(errors="replace"))
    written = sorted(path.stat().st_mtime for path in folder.glob("**/autograded/**/*.ipynb"))
    return Took(wall, cpu, written)


def _ended(process: int) -> bool:
    """True if it is ready to be waited for, which is left to be done."""
    return os.waitid(os.P_PID, process, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _orphans() -> Iterator:
    """The times of what the command has left behind, once each of them has ended."""
    while True:
        try:
            yield os.wait4(-1, 0)[2]
        except ChildProcessError:
            return


def ours(teachers: bytes, author: Author, workers: int, size: int,
         watch: Watch | None = None, trusted: bool = False) -> Took:
    """A new course, graded by `python -m grader autograde`."""
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        course = hand_ins.make(Path(folder), teachers)
        hand_ins.fill(course, OURS, author, size)
        return took(["grader", "autograde", "day1", "--workers", str(workers),
                     *["--trusted"] * trusted], course, watch)


def stock(teachers: bytes, author: Author, size: int) -> Took:
    """A new course, graded by `nbgrader autograde` as nbgrader comes."""
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        course = hand_ins.make_stock(Path(folder), teachers)
        took(["nbgrader", "generate_assignment", "day1"], course)
        hand_ins.fill(course, STOCK, author, size)
        return took(["nbgrader", "autograde", "day1"], course)
