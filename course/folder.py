"""Where the learner's files are."""

import os
from pathlib import Path

from course.exercises import INSTALLED, ROOT

LAID_OUT = ".laid-out.json"  # the record of what was laid, in the learner's folder


def place() -> Path:
    """The learner's folder: what COURSE_WORK names, or `work` in a clone.

    Where pip installed the course: the folder laid out around this one, or a new one in this one.
    """
    if named := os.environ.get("COURSE_WORK"):
        return Path(named)
    if not INSTALLED:
        return ROOT / "work"
    return around() or Path.cwd() / "torch-in-three-days"


def around() -> Path | None:
    """The laid-out folder that Python works in, if it is one."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / LAID_OUT).exists()), None)
