"""Take the answers out of a hand-in, and nothing else, and put them into the teacher's notebook.

Of a hand-in only the source text of cells with a known `grade_id` is used. Tags, points, order,
outputs, other cells, the kernel and every other flag are the teacher's own, so nothing that a
learner can write into them has an effect.
"""

import json
import re
from dataclasses import dataclass

MAX_BYTES = 20_000_000
MAX_SOURCE = 200_000  # characters of one answer
SOLUTION = re.compile(r"^([ \t]*)### BEGIN SOLUTION\n.*?### END SOLUTION", re.M | re.S)


class Unreadable(ValueError):
    """A hand-in that is no notebook. The message is one line for the teacher."""


@dataclass(frozen=True)
class Step:
    """One code cell to run: `kind` is "setup", "answer" or "check"."""

    kind: str
    name: str  # the grade_id, "" for a cell without one
    source: str
    points: float = 0.0


def answers(content: bytes) -> dict[str, str]:
    """Return grade_id -> source text of every cell of a hand-in that has a grade_id.

    A cell that was split keeps its parts, in order. Raises Unreadable.
    """
    found: dict[str, list[str]] = {}
    for cell in _cells(_parse(content)):
        metadata = cell.get("metadata")
        marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        name = marks.get("grade_id") if isinstance(marks, dict) else None
        if isinstance(name, str):
            found.setdefault(name, []).append(_source(cell))
    return {name: "\n".join(parts)[:MAX_SOURCE] for name, parts in found.items()}


def steps(reference: bytes, found: dict[str, str]) -> list[Step]:
    """Return the code cells of the teacher's notebook, with the learner's answers in place.

    An answer that is missing from `found` is blank, as it was released. Raises Unreadable if
    the reference itself is no notebook.
    """
    made = []
    for cell in _cells(_parse(reference)):
        if cell.get("cell_type") != "code":
            continue
        marks, source = cell["metadata"].get("nbgrader", {}), _source(cell)
        name = marks.get("grade_id", "")
        if marks.get("solution"):
            made.append(Step("answer", name, found.get(name, blank(source))))
        elif marks.get("grade"):
            made.append(Step("check", name, source, float(marks["points"])))
        else:
            made.append(Step("setup", name, source))
    return made


def blank(solution: str) -> str:
    """The answer cell as it is released: `raise NotImplementedError` for every solution."""
    made, count = SOLUTION.subn(r"\1raise NotImplementedError", solution)
    return made if count else "raise NotImplementedError"  # nothing of the teacher's is left


def _parse(content: bytes) -> dict:
    if len(content) > MAX_BYTES:
        raise Unreadable(f"the file has {len(content):,} bytes, at most {MAX_BYTES:,} are read")
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable("the file is not UTF-8 text") from None
    except RecursionError:
        raise Unreadable("the file is nested too deeply") from None
    except ValueError as error:
        raise Unreadable(f"the file is no JSON: {error}") from None
    if not isinstance(notebook, dict):
        raise Unreadable("the file is JSON, but no notebook")
    return notebook


def _cells(notebook: dict) -> list[dict]:
    """The cells of a notebook of format 4, or of format 3 with its worksheets."""
    sheets = notebook.get("worksheets")
    parts = [notebook, *(sheets if isinstance(sheets, list) else [])]
    lists = [part.get("cells") for part in parts if isinstance(part, dict)]
    if not any(isinstance(cells, list) for cells in lists):
        raise Unreadable("the file is JSON, but it has no cells")
    return [cell for cells in lists if isinstance(cells, list)
            for cell in cells if isinstance(cell, dict)]


def _source(cell: dict) -> str:
    """The source text, with Unix line ends, and without what no file could hold."""
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        return ""
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    return source.encode("utf-8", "replace").decode("utf-8")  # lone surrogates become "?"
