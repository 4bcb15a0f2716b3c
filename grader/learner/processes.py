"""What grading processes ask of the system: of Linux, or, for `--trusted`, of another Unix."""

import contextlib
import os
import select
import signal
import sys
import threading
import time

LINUX = sys.platform == "linux"


def end_with_parent() -> None:
    """Be killed when the parent ends. Elsewhere, its end of a pipe that closes has to do."""
    if LINUX:
        from grader.sandbox.linux import PR_SET_PDEATHSIG, prctl

        prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def start_afresh() -> None:
    """Undo what the shell that started this process may have set, for it and all its forks.

    `nohup` ignores SIGHUP, `&` ignores SIGINT, others block signals, and a umask may be anything:
    a learner's code must not notice. SIGPIPE and SIGXFSZ stay as Python has them. What else is
    inherited: open files, variables, folder and session are settled where the process is
    started (`grader.run.server`); a niceness, a set of cores and lower limits are the teacher's
    to set, so they stay.
    """
    for number in signal.valid_signals() - {signal.SIGPIPE, getattr(signal, "SIGXFSZ", None)}:
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler if number == signal.SIGINT
                          else signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    os.umask(0o077)


def threads() -> int:
    """How many threads this process has: a fork of one with more could hang."""
    return len(os.listdir("/proc/self/task")) if LINUX else threading.active_count()


def end(child: int, patience: float) -> int:
    """End a child, unless it ends by itself within `patience` seconds; its status as
    `os.waitpid` gives it."""
    if not LINUX:
        return _end_elsewhere(child, patience)
    handle = os.pidfd_open(child)
    with contextlib.closing(select.epoll()) as poll:
        poll.register(handle, select.EPOLLIN)
        if not poll.poll(patience):
            os.kill(child, signal.SIGKILL)
    os.close(handle)
    return os.waitpid(child, 0)[1]


def _end_elsewhere(child: int, patience: float) -> int:
    deadline = time.monotonic() + patience
    while True:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return status
        if time.monotonic() >= deadline:
            os.kill(child, signal.SIGKILL)
            return os.waitpid(child, 0)[1]
        time.sleep(0.005)
