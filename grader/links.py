"""Keep nbgrader from following links, and from reading devices, among what was handed in.

It copies every file of a hand-in, and reads timestamp.txt to the end.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path


def leave_out(converter) -> None:
    """Take hand-ins with such a file out of a run of `nbgrader autograde`."""
    for folder in list(converter.assignments):
        for path in _special(Path(folder)):
            # nbgrader can ignore names only, and those of every learner.
            converter.log.error("%s is a link or a device: this hand-in is not graded", path)
            converter.assignments.pop(folder, None)


def _special(folder: Path) -> Iterator[Path]:
    """The folder if it is a link, and what in it is neither a folder nor a file."""
    if folder.is_symlink():
        yield folder
    for place, _folders, files in os.walk(folder):
        for name in files:
            path = Path(place, name)
            if not stat.S_ISREG(path.lstat().st_mode):
                yield path
