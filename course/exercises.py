"""The exercises of the course, read from the notebooks themselves.

`dayN/exercises/*.ipynb` is the only list of exercises: a heading `## Exercise 1.1.2 Title`
begins one, and the cells that nbgrader grades are its checks.
"""

import json
import re
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from course.text import _

CODE = Path(__file__).parent
# Where dayN/ is: in a clone beside this package, in what pip installed inside of it (setup.py).
PACKED = CODE / "released"
INSTALLED = PACKED.is_dir()
ROOT = PACKED if INSTALLED else CODE.parent
NAME = re.compile(r"\d-\d-exercises\.ipynb")  # no copy, and nothing that a Mac lays beside it
DEFINES = re.compile(r"^(?:async def|def|class) +(\w+)", re.MULTILINE)
HEADING = re.compile(r"^## Exercise (\d+\.\d+)\.(\d+) (.+)$", re.MULTILINE)


@dataclass
class Exercise:
    """One exercise: `number` is "1.1.2", `checks` maps a check cell's grade_id to its source.

    `answers` maps it to the names that the answer cell above it defines.
    """

    session: str
    number: str
    title: str
    points: float = 0.0
    checks: dict[str, str] = field(default_factory=dict)
    answers: dict[str, list[str]] = field(default_factory=dict)


def read(notebook: Path) -> list[Exercise]:
    """The exercises of one notebook, in order.

    Raises OSError, ValueError, KeyError, TypeError or AttributeError if it is none.
    """
    found: list[Exercise] = []
    names: list[str] = []
    for cell in json.loads(notebook.read_text(encoding="utf-8-sig"))["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and (heading := HEADING.search(source)):
            session, index, title = heading.groups()
            found.append(Exercise(session, f"{session}.{index}", title))
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("solution"):
            names = DEFINES.findall(source)
        if marks.get("grade") and found:
            found[-1].checks[marks["grade_id"]] = source
            found[-1].answers[marks["grade_id"]] = names
            found[-1].points += marks["points"]
    return found


@cache
def all_exercises() -> tuple[Exercise, ...]:
    """Every exercise of the course, in the order of the days and sessions."""
    found: list[Exercise] = []
    for path in sorted(ROOT.glob("day*/exercises/*.ipynb")):
        if not NAME.fullmatch(path.name):
            continue
        try:
            found += read(path)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            print(_("{file} cannot be read and is left out: {reason}").format(
                file=path.relative_to(ROOT).as_posix(), reason=reason(path, error)),
                file=sys.stderr)
    return tuple(found)


def reason(path: Path, error: Exception) -> str:
    """What is wrong with a notebook, for whoever has to mend it."""
    if isinstance(error, OSError):
        return str(error.strerror)
    if b"<<<<<<< " in path.read_bytes():
        return _("git left both versions of a conflict in it (<<<<<<<)")
    return _("it is no notebook as JupyterLab saves it")


def find(source: str) -> tuple[Exercise, str] | None:
    """The exercise and grade_id whose check cell has exactly this source, or None."""
    for exercise in all_exercises():
        for check_id, text in exercise.checks.items():
            if text.strip() == source.strip():
                return exercise, check_id
    return None


def find_number(number: str) -> Exercise | None:
    """The exercise of a number such as "1.1.2", or None."""
    return next((e for e in all_exercises() if e.number == number), None)
