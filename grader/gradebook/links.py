"""Keep nbgrader from following links, and from reading devices, among what was handed in.

It copies every file of a hand-in, and reads timestamp.txt to the end.
"""

import glob
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from grader.gradebook import names


def leave_out(converter) -> None:
    """Take them out of a run of `nbgrader autograde`, or the whole hand-in where they are vital.

    nbgrader can ignore names only, those of every learner: so a link with the name of somebody's
    file costs the learner who made it, and nobody else. Notebooks are read by the grader itself.
    """
    course = converter.coursedir
    for folder in list(converter.assignments):
        if not names.safe(_student(converter, folder)):
            converter.log.error("%r is left out: its name could act on a path, a page or a table; "
                                "rename the folder", folder)
            converter.assignments.pop(folder)
    plain = {name for folder in converter.assignments for name in _plain(Path(folder))}
    for folder in list(converter.assignments):
        for path in _special(Path(folder)):
            vital = path.name == "timestamp.txt" or path == Path(folder)
            if vital or (path.name in plain and path.suffix != ".ipynb"):
                converter.log.error("%s is a link or a device: this hand-in is not graded", path)
                converter.assignments.pop(folder, None)
            else:
                converter.log.warning("%s is no file, it is left out", path)
                course.ignore = [*course.ignore, glob.escape(path.name)]


def _student(converter, folder: str) -> str:
    pattern = converter._format_source("(?P<assignment_id>.*)", "(?P<student_id>.*)", escape=True)
    return re.match(pattern, folder)["student_id"]


def _plain(folder: Path) -> Iterator[str]:
    """The names of what in it is a folder or a file."""
    for place, folders, files in os.walk(folder):
        yield from folders
        yield from (name for name in files if stat.S_ISREG(Path(place, name).lstat().st_mode))


def _special(folder: Path) -> Iterator[Path]:
    """The folder if it is a link, and what in it is neither a folder nor a file."""
    if folder.is_symlink():
        yield folder
    for place, _folders, files in os.walk(folder):
        for name in files:
            path = Path(place, name)
            if not stat.S_ISREG(path.lstat().st_mode):
                yield path
