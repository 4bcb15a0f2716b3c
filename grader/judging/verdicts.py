"""What became of each cell, from what the processes said of it."""

import json

from course.text import _
from grader.job import Cell, Part
from grader.judging.judge import judge
from grader.judging.shortage import sign
from grader.learner.child import Died
from grader.notebooks.forbidden import named
from grader.notebooks.plan import Line
from grader.notebooks.rebuild import Step

LEFT_BEHIND = {
    "failed": [_("This cell of your own raised an error when it was graded. What it would have "
                  "made was not there for the cells below.")],
    "timeout": [_("This cell of your own took too long. The others ran without it.")],
    "crashed": [_("The process ended in this cell of your own. The others ran without it.")],
}
MAX_OUTPUTS = 100  # of one cell
MAX_DEPTH = 20  # of lists and dicts in an output: Jupyter's own are 4 deep


def learners_cell(step: Step, blank: str, answer: dict, died: Died | None,
                  forbidden: list[str], limit: int) -> Cell:
    """An answer cell, or a cell of the learner's own. It earns nothing; its state says whether
    it ran.

    limit: characters of output, with the JSON around them.
    """
    state = "failed" if answer.get("error") else "passed"
    if step.kind == "answer" and step.source.strip() == blank.strip():
        state = "not attempted"
    cell = Cell(step.name, step.kind, died.state if died else state)
    task, what = ("a task", "this cell of the learner's own") if step.kind == "own" else (
        "the task", "the answer")
    found = named(step.source, forbidden, only_made=step.kind == "own")
    cell.notes = [f"{task} asks not to use {name}; {what} names it" if name in forbidden else
                  f"{task} asks not to use {', '.join(forbidden)}; {what} has {name}, which can "
                  "reach any name" for name in found]
    cell.named = [name for name in found if name in forbidden] if step.kind == "answer" else []
    cell.told = list(step.notes)
    cell.outputs = _outputs(answer, limit)
    cell.seconds = _seconds(answer)
    cell.short = sign(answer, died)
    return cell


def explain(cells: list[Cell], steps: list[Step]) -> None:
    """Tell of the learner's own cells that were left behind, and the teacher all that is told.

    One that raised an error did so in Jupyter too, as a rule: it is named where points are lost.
    """
    lost = any(cell.score < cell.points for cell in cells if cell.kind == "check")
    sources = {step.name: step.source for step in steps if step.kind == "own"}
    for cell in cells:
        if cell.kind == "own" and (lost or cell.state != "failed"):
            cell.told += LEFT_BEHIND.get(cell.state, [])
        line = sources.get(cell.name, "").strip().partition("\n")[0][:60]
        cell.notes += [f"`{line}`: {words}" if line else words for words in cell.told]


def check_cell(step: Step, lines: list[Line], expected: list[dict | None], answer: dict,
               died: Died | None) -> Cell:
    """A check cell: one part for each check, judged by what the reference expects."""
    places = [line for line in lines if line.kind]
    said = answer.get("parts")
    said = said if isinstance(said, list) and len(said) == len(places) else [{}] * len(places)
    cell = Cell(step.name, "check", "passed", step.points, seconds=_seconds(answer),
                told=list(step.notes))
    for line, wanted, part in zip(places, expected, said, strict=False):
        if died:  # how it ended may tell what a hidden check was given
            cell.parts.append(Part(_(wanted["about"]) if wanted and wanted["about"] else "",
                                   died.state, [] if line.hidden else [died.reason], line.hidden,
                                   line.kind != "unprotected"))
        else:
            part = part if isinstance(part, dict) else {}
            cell.parts.append(judge(line, wanted, part, step.points))
    cell.state = _state(cell.parts)
    cell.short = sign(answer, died)
    if cell.short and not died:  # of a hidden check, too: the learner is not told
        cell.notes.append(cell.short)
    return cell


def tells(cells: list[Cell]) -> bool:
    """True if a learner is shown something that was made after a hidden check had called an
    answer: an output, a message, or how a process ended. It may tell what that check was given.

    A check is taken for untouched below a blank answer only if there is no cell of the learner's
    own: the answer may stand in one.
    """
    own = any(cell.kind == "own" for cell in cells)
    written = asked = blank = False
    for cell in cells:
        if cell.kind != "check":
            blank = cell.state == "not attempted" and not own  # by its text
            written = written or not blank
            if asked and (cell.outputs or not (blank or cell.state == "passed")):
                return True
        else:
            asked = asked or (written and any(part.hidden for part in cell.parts))
            if asked and not all(part.hidden or part.earned == 1
                                 or (blank and part.state == "not attempted")
                                 for part in cell.parts):
                return True
    return False


def merged(judged: Cell, shown: Cell) -> Cell:
    """The verdict of a run with the hidden checks; all that a learner is shown from one without."""
    if judged.kind != "check":
        shown.notes += [note for note in judged.notes if note not in shown.notes]
        shown.short = shown.short or judged.short
        return shown
    judged.parts[:len(shown.parts)] = shown.parts
    judged.state = _state(judged.parts)
    return judged


def _state(parts: list[Part]) -> str:
    """One word for a check cell: the worst of its parts, "unprotected" if one was not judged."""
    if any(not part.protected for part in parts):
        return "unprotected"
    states = {part.state for part in parts}
    return next((state for state in ("crashed", "timeout", "failed", "not attempted")
                 if state in states), "passed")


def _outputs(answer: dict, limit: int) -> list[dict]:
    """The outputs that an answer cell said it had, as long as they fit: data from a stranger.

    Whoever shows them cleans them first.
    """
    kept, outputs = [], answer.get("outputs")
    for output in outputs[:MAX_OUTPUTS] if isinstance(outputs, list) else []:
        try:
            limit -= len(json.dumps(output, ensure_ascii=False, allow_nan=False))
        except (TypeError, ValueError, RecursionError):
            continue
        if isinstance(output, dict) and limit >= 0 and _flat(output):
            kept.append(output)
    return kept


def _flat(value: object, depth: int = MAX_DEPTH) -> bool:
    """True if it is nested no deeper than that: whoever writes it down recurses."""
    if not isinstance(value, dict | list | tuple):
        return True
    items = value.values() if isinstance(value, dict) else value
    return depth > 0 and all(_flat(item, depth - 1) for item in items)


def _seconds(answer: dict) -> float:
    seconds = answer.get("seconds")
    return round(seconds, 6) if type(seconds) is float and 0 <= seconds < 1e6 else 0.0
