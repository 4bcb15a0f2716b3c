"""Read a notebook: the teacher's steps, and what a hand-in has of its own.

Of a hand-in only the source text and the order of its code cells are used. Tags, points, outputs,
the kernel and every other flag are the teacher's own, so nothing that a learner can write into
them has an effect. `grader.notebooks.order` puts the two together.
"""

import math
import re
from dataclasses import dataclass

from grader.notebooks.reading import Unreadable, cells, notebook, source_of

MAX_SOURCE = 200_000  # characters of one cell
SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION\n.*?### END SOLUTION", re.M | re.S)


@dataclass(frozen=True)
class Step:
    """One code cell to run: `kind` is "setup", "answer", "check", or "own" for a learner's."""

    kind: str
    name: str  # the grade_id, "" for a teacher's cell without one
    source: str
    points: float = 0.0
    id: str = ""  # of a teacher's cell; the grade_id of the locked cell that an own one was
    notes: tuple[str, ...] = ()  # where it is not run as Run All would: for learner and teacher


@dataclass(frozen=True)
class Piece:
    """A cell of a hand-in that may be run: code, or whatever bears a grade_id."""

    name: str  # the grade_id, "" for a cell without one
    id: str
    source: str
    code: bool = True
    joined: bool = False  # of parts that are no Python by themselves


def pieces(content: bytes) -> list[Piece]:
    """The cells of a hand-in that may be run, in its order. Raises Unreadable."""
    found = []
    for cell in cells(notebook(content)):
        metadata = cell.get("metadata")
        marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        name = marks.get("grade_id") if isinstance(marks, dict) else None
        name = name if isinstance(name, str) else ""
        code, own_id = cell.get("cell_type") == "code", cell.get("id")
        if name or code:
            found.append(Piece(name, own_id if isinstance(own_id, str) else "",
                               source_of(cell)[:MAX_SOURCE], code))
    return found


def answers(content: bytes) -> dict[str, str]:
    """Return grade_id -> source text of every cell of a hand-in that has a grade_id.

    A cell that was split keeps its parts, in order. Code without a grade_id stands under its
    `id`: a cell that has lost its metadata still has that, and in this course the two are the
    same. Raises Unreadable.
    """
    found: dict[str, list[str]] = {}
    by_id = {}
    for piece in pieces(content):
        if piece.name:
            found.setdefault(piece.name, []).append(piece.source)
        elif piece.id:
            by_id[piece.id] = piece.source
    return by_id | {name: "\n".join(parts) for name, parts in found.items()}


def steps(reference: bytes, found: dict[str, str]) -> list[Step]:
    """Return the code cells of the teacher's notebook in its order, with these answers in place.

    An answer that is missing from `found` is blank, as it was released. Raises Unreadable if
    the reference itself is no notebook, or one that nbgrader would not release.
    """
    made, names = [], set()
    for cell in cells(notebook(reference)):
        marks, source = cell["metadata"].get("nbgrader", {}), source_of(cell)
        name, own_id = marks.get("grade_id", ""), cell.get("id", "")
        if marks.get("solution") or marks.get("grade"):
            _demand(cell, marks, names)
            names.add(name)
        if cell.get("cell_type") != "code":
            continue
        if marks.get("solution"):
            made.append(Step("answer", name, found.get(name, blank(source)), id=own_id))
        elif marks.get("grade"):
            made.append(Step("check", name, source, float(marks["points"]), own_id))
        else:
            made.append(Step("setup", name, source, id=own_id))
    return made


def _demand(cell: dict, marks: dict, names: set[str]) -> None:
    """Raise Unreadable if nobody could say what this cell of the teacher's earns."""
    name, points = marks.get("grade_id"), marks.get("points")
    if not name:
        raise Unreadable(f"a cell that is graded has no grade_id: {source_of(cell)[:40]!r}")
    if name in names:
        raise Unreadable(f"two cells have the grade_id {name!r}; give one another name")
    if marks.get("grade") and not (isinstance(points, int | float) and 0 <= points < math.inf):
        raise Unreadable(f"cell {name!r} has {points!r} for points; give it a number")
    if cell.get("cell_type") != "code" and not marks.get("solution"):
        raise Unreadable(f"cell {name!r} earns points, but is neither code nor an answer")


def blank(solution: str) -> str:
    """The answer cell as it is released: `raise NotImplementedError` for every solution."""
    made, count = SOLUTION.subn(r"\1raise NotImplementedError", solution)
    return made if count else "raise NotImplementedError"  # nothing of the teacher's is left
