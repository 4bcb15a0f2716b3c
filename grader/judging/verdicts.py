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


def check_cell(step: Step, lines: list[Line], expected: list[dict | None],
               shown: tuple[dict, Died | None], hidden: tuple[dict, Died | None]) -> Cell:
    """A check cell: one part for each check, judged by what the reference expects.

    shown, hidden: what was said of the visible checks and of the hidden ones, and how it ended.
    """
    places = [line for line in lines if line.kind]
    cell = Cell(step.name, "check", "passed", step.points, told=list(step.notes),
                seconds=_seconds(shown[0]) + _seconds(hidden[0]))
    visible = sum(not line.hidden for line in places)
    said = (_parts(shown[0], visible, visible)
            + _parts(hidden[0], len(places) - visible, len(places)))
    for line, wanted, part in zip(places, expected, said, strict=True):
        died = (hidden if line.hidden else shown)[1]
        if died:  # how it ended may tell what a hidden check was given
            cell.parts.append(Part(_(wanted["about"]) if wanted and wanted["about"] else "",
                                   died.state, [] if line.hidden else [died.reason], line.hidden,
                                   line.kind != "unprotected"))
        else:
            cell.parts.append(judge(line, wanted, part, step.points))
    cell.state = _state(cell.parts)
    for answer, died in (shown, hidden):
        found = sign(answer, died)
        cell.short = cell.short or found
        if found and not died and found not in cell.notes:  # the learner isn't told
            cell.notes.append(found)
    return cell


def _parts(answer: dict, count: int, most: int) -> list[dict]:
    """What was said of so many checks. Hidden ones are the last, where all were asked for."""
    said = answer.get("parts")
    if not isinstance(said, list) or len(said) not in (count, most):
        return [{}] * count
    return [part if isinstance(part, dict) else {} for part in said[len(said) - count:]]


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
