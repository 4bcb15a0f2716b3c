"""How many notebooks this machine can grade at once, so that none goes short for another.

What one may use is held against what is free: memory and processes, of the machine, of the
control groups that this process is in, and of the user. Elsewhere than on Linux nothing of it
can be asked, and nothing is held back.
"""

import contextlib
import os
import resource
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from grader.job import THREADS, Limits

OWN = 512 * 1024**2  # bytes that a grading process and its forks take before a hand-in runs
PROCESSES = THREADS + 24  # of a hand-in, and those that make and judge it
GROUPS = Path("/sys/fs/cgroup")
PROC = Path("/proc")
# The files that say what may be used and what is, in the first version of control groups and in
# the second.
FILES = {"memory": (("memory.limit_in_bytes", "memory.usage_in_bytes"),
                    ("memory.max", "memory.current")),
         "pids": (("pids.max", "pids.current"),) * 2}
CACHED = ("inactive_file", "active_file")  # what a group holds of files is given back when asked


class Fit(NamedTuple):
    """How many notebooks at once; `reason`: one line if these are fewer than were asked for."""

    workers: int
    reason: str = ""


def fit(workers: int, limits: Limits) -> Fit:
    """As many as were asked for, or as many as fit; one, where not even that does."""
    best = Fit(workers)
    for what, each, unit, free, advice in (
            ("MB of memory", limits.memory + limits.disk + OWN, 1024**2, _memory(),
             "free some, or lower `memory` in c.SealedExecute.limits"),
            ("processes and threads", PROCESSES, 1, _processes(), "see `ulimit -u`")):
        if free is not None and workers * each > free and free // each <= best.workers:
            need = f"{each // unit:,} {what}, and {max(0, free) // unit:,} are free ({advice})"
            best = Fit(max(1, free // each), (
                f"One hand-in may take {need}: a right answer may go short" if free < each else
                f"Graded at once: {free // each} of {workers}. Each may take {need}"))
    return best


def _memory() -> int | None:
    """Bytes that this process and its forks can still get; None if nobody says."""
    found = [*_groups("memory")]
    with contextlib.suppress(OSError):
        lines = dict(line.split(":") for line in (PROC / "meminfo").read_text().splitlines())
        found.append(int(lines["MemAvailable"].split()[0]) * 1024)
    return min(found, default=None)


def _processes() -> int | None:
    """Processes and threads that may still be started; None if nobody says."""
    found = [*_groups("pids")]
    most = resource.getrlimit(resource.RLIMIT_NPROC)[0]
    if os.getuid() != 0 and most != resource.RLIM_INFINITY:  # root's hand-ins have other users
        with contextlib.suppress(OSError):
            found.append(most - _of_this_user())
    return min(found, default=None)


def _of_this_user() -> int:
    """The processes and threads that this user has now."""
    found = 0
    for process in PROC.glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended
            if process.stat().st_uid == os.getuid():
                found += len(os.listdir(process / "task"))
    return found


def _groups(kind: str) -> Iterator[int]:
    """What the control groups above this process leave of "memory" or "pids", each of them."""
    lines = (PROC / "self/cgroup").read_text().splitlines() if GROUPS.is_dir() else []
    for _number, controllers, path in (line.split(":", 2) for line in lines):
        if controllers and kind not in controllers.split(","):
            continue
        root = GROUPS / kind if controllers else GROUPS
        names = FILES[kind][0 if controllers else 1]
        here = root / path.lstrip("/")
        for folder in (here, *here.parents):
            with contextlib.suppress(OSError, ValueError):  # no limit here, or it is called "max"
                yield _left(folder, *names)
            if folder == root:
                break


def _left(folder: Path, most: str, used: str) -> int:
    """What this group leaves. Raises OSError and ValueError where it has no limit."""
    left = int((folder / most).read_text()) - int((folder / used).read_text())
    if used.startswith("memory"):
        lines = dict(line.split() for line in (folder / "memory.stat").read_text().splitlines())
        left += sum(int(lines.get(f"total_{name}", lines[name])) for name in CACHED)
    return left
