"""Read the marks out of a graded notebook, as nbgrader's SaveAutoGrades does, but strictly."""

import math
from dataclasses import dataclass, field

from nbformat import NotebookNode
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

# (what nbgrader calls it in the gradebook, its grade_id)
Key = tuple[str, str]


@dataclass
class Marks:
    """What SaveAutoGrades would write. A score of None waits for a teacher."""

    scores: dict[Key, float | None] = field(default_factory=dict)
    comments: dict[Key, str | None] = field(default_factory=dict)


def cells(notebook: NotebookNode) -> dict[Key, float | None]:
    """The cells that the gradebook knows, and their points."""
    found: dict[Key, float | None] = {}
    for cell in notebook.cells:
        own = cell.metadata.get("nbgrader", {})
        if is_grade(cell):
            found["GradeCell", own["grade_id"]] = float(own["points"])
        if is_solution(cell):
            found["SolutionCell", own["grade_id"]] = None
        if is_task(cell):
            found["TaskCell", own["grade_id"]] = float(own["points"])
    return found


def read(notebook: NotebookNode, known: dict[Key, float | None]) -> Marks:
    """What `notebook` earned.

    known: the gradebook's cells. Raises ValueError if the notebook has others, or if a score is
    not within [0, points].
    """
    if odd := set(known) ^ set(cells(notebook)):
        raise ValueError("its cells are not those of the gradebook: "
                         f"{', '.join(sorted(name for _type, name in odd))}; "
                         "run `nbgrader generate_assignment`")
    marks = Marks()
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if is_grade(cell):
            marks.scores["GradeCell", name] = _score(cell, known["GradeCell", name])
        if is_solution(cell):
            same = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
            marks.comments["SolutionCell", name] = "No response." if same else None
        if is_task(cell):
            marks.comments["TaskCell", name] = None
    return marks


def _score(cell: NotebookNode, points: float) -> float | None:
    """nbgrader's own reading. It takes `nan` and negative numbers for full marks: here they are
    errors."""
    said = [] if cell.cell_type != "code" or is_solution(cell) else [
        _number(output.data.get("text/plain")) for output in cell.outputs
        if output.output_type == "execute_result"]
    for value in said:
        _demand(value, cell, points)
    score = determine_grade(cell)[0]
    return None if score is None else _demand(float(score), cell, points)


def _demand(score: float, cell: NotebookNode, points: float) -> float:
    if not 0 <= score <= points:
        raise ValueError(f"{cell.metadata.nbgrader['grade_id']}: {score} is no score for a cell "
                         f"of {points:g} points")
    return score


def _number(text: object) -> float:
    try:
        return float(text)
    except (TypeError, ValueError):
        return math.nan
