"""What the lessons of a day read, laid beside a notebook that was opened alone.

In Colab and the like there is one notebook and no folder of the course around it. Its paths,
such as "code/build.py", start where it runs.
"""

from pathlib import Path

from course.folder import around
from course.layout.place import beside, content, write
from course.text import _


def lay_beside(day: Path, folder: Path) -> list[str]:
    """Lay what the lessons of `day` read in `folder`; lines that say what happened.

    What is there stays, and nothing is laid inside of a laid-out folder. Raises OSError.
    """
    if found := around():
        return [_("{folder} holds the course already").format(folder=found)]
    told, n = [], 0
    for name in beside(day):
        new, there = (day / name).read_bytes(), content(folder / name)
        if there is None:
            write(folder / name, new)
            n += 1
        elif there != new:
            told.append(_("{file}: another one is there, and stays").format(file=name))
    return [*told, f"{folder}: " + _("{n} files laid out").format(n=n)] if n else told
