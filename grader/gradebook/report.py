"""A verdict as a notebook: the teacher's cells, the learner's answers, the judge's messages.

nbgrader reads marks from outputs: an error is 0 points, a number as the cell's value is partial
credit, anything else is full marks. So the outputs of a check cell are written here, from the
verdict and from nothing that the learner's process has said.
"""

import hashlib
import math

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_solution
from traitlets.config import Config

from course.checking.show import Outcome
from course.text import _
from grader.gradebook import clean
from grader.job import Cell, Part, Result
from grader.notebooks.released import STUB, rebuilt

SHOWN = {"passed": "passed", "failed": "wrong", "not attempted": "not attempted"}
MAX_LINES = 20  # of one message


def build(reference: bytes, submission: bytes, result: Result,
          config: Config = STUB) -> NotebookNode:
    """The notebook that goes to `autograded`.

    config: the teacher's nbgrader configuration; it says what a blank answer looks like. Raises
    ValueError if `result` is no verdict on this hand-in.
    """
    if result.state == "failed":
        raise ValueError(f"there is no verdict to report: {result.reason}")
    if result.state == "unreadable":
        return _refused(rebuilt(reference, config=config), result.reason)
    _same(result.reference_sha256, reference, "teacher's notebook")
    _same(result.submission_sha256, submission, "hand-in")
    notebook = rebuilt(reference, submission, config)
    verdicts = {cell.name: cell for cell in result.cells}
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if cell.cell_type == "code" and is_solution(cell):
            cell.outputs = _answered(verdicts.get(name))
        elif cell.id in verdicts and verdicts[cell.id].kind == "own":
            cell.outputs = _answered(verdicts[cell.id])
        elif is_grade(cell) and cell.cell_type == "code":
            if name not in verdicts:
                raise ValueError(f"there is no verdict on the check cell {name!r}")
            cell.outputs = _judged(verdicts[name], float(cell.metadata.nbgrader["points"]))
    return notebook


def _same(expected: str, content: bytes, what: str) -> None:
    if expected and hashlib.sha256(content).hexdigest() != expected:
        raise ValueError(f"this is the verdict on another {what}")


def _refused(notebook: NotebookNode, reason: str) -> NotebookNode:
    outcome = Outcome("error", _("This notebook could not be read"), (clean.text(reason, 500),))
    for cell in notebook.cells:
        if cell.cell_type == "code" and is_grade(cell) and not is_solution(cell):
            cell.outputs = [_display(outcome), _lost()]
    return notebook


def _answered(verdict: Cell | None) -> list[NotebookNode]:
    """What a learner's cell has shown, why it ended if it did not end by itself, and what Run All
    does otherwise."""
    if verdict is None:
        return []
    ended = [_ended(verdict.state)] if verdict.state in ("timeout", "crashed") else []
    return clean.outputs(verdict.outputs) + list(map(
        _display, ended + _told(verdict) + _named(verdict)))


def _told(verdict: Cell) -> list[Outcome]:
    lines = tuple(clean.text(line, 500) for line in verdict.told[:MAX_LINES])
    return [Outcome("error", _("Not as in Run All"), lines)] if lines else []


def _named(verdict: Cell) -> list[Outcome]:
    names = clean.text(", ".join(verdict.named), 300)
    return [Outcome("error", _("The task asks not to use: {names}").format(names=names), (
        _("Your answer names it. Your teacher is told; the checks do not look at it."),))
            ] if names else []


def _judged(verdict: Cell, points: float) -> list[NotebookNode]:
    """The messages of a check cell, then what makes nbgrader count `verdict.score` points."""
    score = verdict.score
    if not (math.isfinite(score) and -1e-9 <= score <= points + 1e-9):
        raise ValueError(f"{verdict.name}: {score} is no score for a cell of {points:g} points")
    shown = [_outcome(part, number) for number, part in enumerate(verdict.parts, 1)]
    shown = shown or [_ended(verdict.state)]
    if verdict.state == "unprotected" or not all(part.protected for part in verdict.parts):
        shown.append(Outcome("error", _(
            "Unprotected: this cell was decided in the process that it judges")))
    made = [_display(outcome) for outcome in shown + _told(verdict)]
    if verdict.parts and all(part.earned >= 1 for part in verdict.parts):
        return made
    if score <= 0:
        return [*made, _lost()]
    return [*made, clean.shown("execute_result", {"text/plain": repr(min(score, points))})]


def _outcome(part: Part, number: int) -> Outcome:
    name = clean.text(part.about, 300) or _("check {number}").format(number=number)
    lines = tuple(clean.text(line, 2_000) for line in part.lines[:MAX_LINES])
    match part.state:
        case "passed":
            return Outcome("passed", _("Passed: {name}").format(name=name), lines)
        case "failed":
            return Outcome("wrong", _("Not right yet: {name}").format(name=name), lines)
        case "not attempted":
            return Outcome("not attempted", _("Not attempted yet: {name}").format(name=name))
    return Outcome("error", f"{_ended(part.state).headline}: {name}", lines)


def _ended(state: str) -> Outcome:
    words = {"timeout": _("Stopped: it took too long"),
             "crashed": _("Stopped: the process that ran it has ended"),
             "not attempted": _("Not attempted yet")}
    return Outcome(SHOWN.get(state, "error"), words.get(state, _("Not right yet")))


def _display(outcome: Outcome) -> NotebookNode:
    return clean.shown("display_data", {"text/plain": repr(outcome),
                                        "text/html": outcome._repr_html_()})


def _lost() -> NotebookNode:
    line = _("CheckFailed: the reason stands above.")
    return clean.output("error", ename="CheckFailed", evalue="", traceback=[line])
