"""Tracebacks of a course's notebook: the learner's own frames and the message, on one screen.

What is left out is counted. `%tb` shows all of it, and `%debug` walks through all of it.
"""

import os
import re
import sysconfig
from pathlib import Path

from IPython import get_ipython

from course.text import _

HANDLED = (Exception, KeyboardInterrupt)  # a training loop is stopped in the depths of PyTorch
# A frame of IPython's: `Cell In[2], line 1`, or `File ~/work/my.py:3, in f(x)`.
FILE = re.compile(r"File (.+?):\d+\b")
COLOUR = re.compile(r"\x1b\[[\d;]*m")
LIBRARIES = tuple({os.path.realpath(folder) + os.sep for folder in (
    sysconfig.get_path("stdlib"), sysconfig.get_path("purelib"), sysconfig.get_path("platlib"),
    Path(__file__).parent)})


def connect() -> None:
    """Let the running IPython show errors so, unless something else shows them already."""
    shell = get_ipython()
    if shell is not None and not shell.custom_exceptions:
        shell.set_custom_exc(HANDLED, show)


def show(shell, kind, error, traceback, tb_offset=None) -> None:
    """Show an error as IPython does, without the frames inside libraries."""
    whole = shell._showtraceback
    shell._showtraceback = lambda kind, error, parts: whole(kind, error, shortened(parts))
    try:
        shell.showtraceback((kind, error, traceback), tb_offset=tb_offset)
    finally:
        del shell._showtraceback  # the method of the class is back


def shortened(parts: list[str]) -> list[str]:
    """The parts of a traceback without frames inside libraries, before the last part their number.

    A traceback that has no frame of the learner's own, or none of a library, stays as it is.
    """
    frames = [part for part in parts if _file(part) or COLOUR.sub("", part).startswith("Cell ")]
    left_out = [part for part in frames if _in_a_library(_file(part))]
    if not left_out or len(left_out) == len(frames):
        return parts
    *kept, last = (part for part in parts if part not in left_out)
    note = _("[Frames inside libraries, not shown: {count}. `%tb` in a cell of its own shows all.]")
    return [*kept, note.format(count=len(left_out)), last]


def _file(part: str) -> str | None:
    """The file that a part of a traceback names at its head."""
    found = FILE.match(COLOUR.sub("", part))
    return found and found[1]


def _in_a_library(file: str | None) -> bool:
    """True for what pip or Python installed, for the course's own code, and for no file at all."""
    if file is None:
        return False
    path = os.path.realpath(os.path.expanduser(file))
    return (path.startswith(LIBRARIES) or not os.path.exists(path)
            or any(name in path for name in ("site-packages", "dist-packages")))
