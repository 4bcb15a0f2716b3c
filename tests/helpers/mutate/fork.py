"""A function that may hang, die or change its process, run in a process of its own."""

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable

FORK = multiprocessing.get_context("fork")


def in_child(work: Callable, *arguments, seconds: float) -> object:
    """What `work` returns in a fork of this process; None if it raises, dies or is too slow."""
    here, there = FORK.Pipe(duplex=False)
    child = FORK.Process(target=_answer, args=(there, work, arguments))
    child.start()
    there.close()
    try:
        return here.recv() if here.poll(seconds) else None
    except (EOFError, OSError):
        return None
    finally:
        for end in (os.killpg, os.kill):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                end(child.pid, signal.SIGKILL)
        child.join()
        here.close()


def _answer(pipe, work: Callable, arguments: tuple) -> None:
    os.setsid()  # what a mutant starts ends with it
    sys.stdout = sys.stderr = silence = open(os.devnull, "w")  # noqa: SIM115
    os.dup2(silence.fileno(), 1), os.dup2(silence.fileno(), 2)
    try:
        pipe.send(work(*arguments))
    finally:
        os._exit(0)
