"""`course.solution("1.1.2")`: the reference, then other right ways, for whoever is stuck.

They are read from `dayN/solutions` and `tests/answers`, which a class's image does not have.
"""

import json
import re
from pathlib import Path

from course import progress
from course.exercises import HEADING, ROOT, find_number
from course.text import _

SOLUTION = re.compile(r"^[ \t]*### (BEGIN|END) SOLUTION\n?", re.M)


class NotHere(LookupError):
    """There is no such exercise, or its solution is not on this machine: one line that says it."""


def show(number: str) -> None:
    """Print the solutions of an exercise such as "1.1.2", and remember that they were seen.

    Raises NotHere.
    """
    told = text(number)
    print(told)
    progress.record(number, progress.SOLUTION, "seen")


def text(number: str) -> str:
    """The reference of each answer cell of an exercise, then the other right answers to it."""
    exercise = find_number(number)
    if exercise is None:
        raise NotHere(_("There is no exercise {number}.").format(number=number))
    day, session = exercise.session.split(".")
    notebook = ROOT / f"day{day}/solutions/{day}-{session}-exercises.ipynb"
    try:
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    except OSError:
        raise NotHere(_("The solutions are not on this machine: ask your teacher, or clone the "
                        "course.")) from None
    answers = ROOT / "tests/answers" / notebook.stem
    return "\n\n".join(part for name, source in _answers(cells, number)
                       for part in (source, *_others(answers / name)))


def _answers(cells: list[dict], number: str) -> list[tuple[str, str]]:
    """grade_id and reference of the answer cells below the heading of an exercise."""
    found, here = [], False
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown" and (heading := HEADING.search(source)):
            here = f"{heading[1]}.{heading[2]}" == number
        marks = cell["metadata"].get("nbgrader", {})
        if here and marks.get("solution"):
            found.append((marks["grade_id"], SOLUTION.sub("", source).strip()))
    return found


def _others(folder: Path) -> list[str]:
    """The other right answers; the first line of each says what it does differently."""
    return [path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob("right-*.py"))]
