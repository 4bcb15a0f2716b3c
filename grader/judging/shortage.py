"""Signs that a hand-in went short of memory or threads: its own fault, or a neighbour's.

Where nothing keeps hand-ins apart, one may take what another needs. So what bears such a sign is
graded again alone, before it loses a point (`grader.run.engine`).
"""

import os
import signal

from grader.learner.child import Died
from grader.lines import one_line

# How a process ends that the kernel, or a library in it, gave up for want of something: OpenMP
# that gets no thread leaves with status 1, C++ that gets no memory aborts.
SIGNALS = (signal.SIGKILL, signal.SIGABRT, signal.SIGBUS)
WORDS = ("can't start new thread", "Resource temporarily unavailable", "bad_alloc",
         "allocate memory")


def sign(answer: dict, died: Died | None) -> str:
    """The first sign in what a child said of a cell, in one line for the teacher; "" if none.

    A learner may have written it: it goes to the journal and to the terminal.
    """
    if died:
        left = os.WIFEXITED(died.status) and os.WEXITSTATUS(died.status) == 1
        ended = os.WIFSIGNALED(died.status) and os.WTERMSIG(died.status) in SIGNALS
        return died.reason if left or ended else ""
    parts = answer.get("parts")
    for part in [answer, *(parts if isinstance(parts, list) else [])]:
        error = part.get("error") if isinstance(part, dict) else None
        name, message = (value if isinstance(value := error.get(field), str) else ""
                         for field in ("name", "message")) if isinstance(error, dict) else ("", "")
        if name == "MemoryError" or any(word in message for word in WORDS):
            return one_line(f"{name}: {message}" if message else name)
    return ""
