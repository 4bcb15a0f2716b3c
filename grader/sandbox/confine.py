"""The steps by which a freshly forked process gives up what it inherited. None can be undone."""

import contextlib
import os
import resource
import signal
import tempfile
from pathlib import Path

from grader.job import Limits
from grader.sandbox import linux

OTHERS = 192  # that the teacher may start meanwhile, where the two cannot be told apart
FILES = 128  # open at once
STACK = 64 * 1024**2
ROOM = 4 * 1024**3  # of addresses beyond the memory: every thread reserves some that it never uses
# What a grading process has set for itself. Everything else that it inherited may be a secret.
KEPT = ("LANG", "LC_ALL", "LANGUAGE", "TZ", "MPLBACKEND", "OMP_NUM_THREADS", "MKL_NUM_THREADS",
        "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS", "TRITON_INTERPRET", "NUMBA_ENABLE_CUDASIM")


def forget(folder: Path | None) -> None:
    """Leave nothing in the environment that could be a secret."""
    home = str(folder or "/nonexistent")
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    os.environ.clear()
    os.environ.update(kept, PATH="/usr/bin:/bin", HOME=home, TMPDIR=home, MPLCONFIGDIR=home,
                      USER="learner",  # torch.compile asks for the name
                      NBGRADER_EXECUTION="autograde")  # as nbgrader says it to the cells
    tempfile.tempdir = home  # or it would try to write, and PyTorch's optimisers import it


def detach(keep: tuple[int, ...], folder: Path | None) -> None:
    """A session and a working folder of its own, and no open file but `keep`."""
    os.setsid()
    os.umask(0o077)
    score = os.open("/proc/self/oom_score_adj", os.O_WRONLY)  # pathlib costs half a millisecond
    os.write(score, b"1000")  # the first to go when memory runs out
    os.chdir(folder or "/")
    _close_all_but(keep)


def _close_all_but(keep: tuple[int, ...]) -> None:
    """Close every file, except `keep`; the three standard ones become /dev/null."""
    null = os.open(os.devnull, os.O_RDWR)
    for number in map(int, os.listdir("/proc/self/fd")):
        if number > 2 and number not in (*keep, null):
            with contextlib.suppress(OSError):  # the listing itself, closed by now
                os.close(number)
    for number in {0, 1, 2}.difference(keep):
        os.dup2(null, number)
    if null > 2:
        os.close(null)


def limit(limits: Limits, processes: int) -> None:
    """The kernel's limits on one process. `processes`: those its user may have, threads too."""
    total, data = used()
    for kind, value in (
        (resource.RLIMIT_DATA, data + limits.memory),
        (resource.RLIMIT_AS, total + limits.memory + ROOM),
        (resource.RLIMIT_CPU, int(2 * limits.notebook_seconds) + 1),
        (resource.RLIMIT_FSIZE, limits.disk),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_NPROC, processes),
        (resource.RLIMIT_SIGPENDING, processes),
        (resource.RLIMIT_STACK, STACK),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_MEMLOCK, 0),
        (resource.RLIMIT_MSGQUEUE, 0),
    ):
        set_before = [now for now in resource.getrlimit(kind) if now != resource.RLIM_INFINITY]
        lowest = min([value, *set_before])
        resource.setrlimit(kind, (lowest, lowest))


def used() -> tuple[int, int]:
    """The addresses that this process has taken, and how much of that it may write to. Bytes."""
    pages = Path("/proc/self/statm").read_text().split()
    return tuple(int(pages[column]) * resource.getpagesize() for column in (0, 5))


def become(user: int, capabilities: int, parent: int) -> None:
    """Drop to another user, if this one is root, and give up all capabilities but the given."""
    linux.limit_capabilities()
    if os.getuid() == 0:
        linux.prctl(linux.PR_SET_KEEPCAPS, 1)
        os.setgroups([])
        os.setresgid(user, user, user)
        os.setresuid(user, user, user)
    linux.keep_capabilities(capabilities)
    linux.prctl(linux.PR_SET_DUMPABLE, 0)
    linux.prctl(linux.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        raise RuntimeError("the process that started this one has ended")
