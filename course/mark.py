"""`python -m course mark`: your notebooks against every check, the hidden ones too.

Each notebook runs in a fresh kernel, from top to bottom; a cell that fails does not stop it.
Where `dayN/solutions` is there, its checks stand in the place of yours, with their hidden tests.
"""

import json
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from course.exercises import NAME, ROOT, Exercise, all_exercises, reason
from course.folder import place
from course.text import _

SECONDS = 60  # for one cell; a slow machine takes twice what the course allows


class LeftOut(Exception):
    """A notebook that could not be marked: one line that says why, and what to do."""


def main(sessions: list[str]) -> int:
    """Mark the sessions such as "1.1", all if there are none.

    0, 1 if a notebook was left out, or 2 if a session is unknown.
    """
    known = list(dict.fromkeys(exercise.session for exercise in all_exercises()))
    if unknown := [session for session in sessions if session not in known]:
        print(_("There is no session {session}.").format(session=unknown[0]), file=sys.stderr)
        return 2
    code = 0
    for session in sessions or known:
        try:
            passed = _passed(session)
        except LeftOut as error:
            print(error, file=sys.stderr)
            code = 1
            continue
        # Of the course, not of the notebook: a check that was deleted there counts, too.
        for line in lines([e for e in all_exercises() if e.session == session], passed):
            print(line, flush=True)
    return code


def _passed(session: str) -> dict[str, float]:
    """What `run` returns for the learner's notebook of a session. Raises LeftOut."""
    day, number = session.split(".")
    path = _notebook(f"day{day}/exercises/{day}-{number}-exercises.ipynb")
    try:
        notebook = with_checks(nbformat.read(path, as_version=4), path)
    except (OSError, ValueError, KeyError, TypeError, AttributeError,
            nbformat.ValidationError) as error:
        raise LeftOut(_("{file} cannot be read and is left out: {reason}").format(
            file=path, reason=reason(path, error)) + _(
            "; `python -m course fresh {session}` lays a clean copy beside it").format(
                session=session)) from None
    try:
        return run(notebook, path.parent)
    except (DeadKernelError, CellTimeoutError):
        raise LeftOut(_("{file} is left out: a cell of it ended Python or could not be stopped; "
                        "run them one after the other to find it").format(file=path)) from None


def _notebook(name: str) -> Path:
    """The learner's, or the course's own where nothing has been laid out."""
    mine = place() / name
    return mine if mine.exists() else ROOT / name


def with_checks(notebook: nbformat.NotebookNode, path: Path) -> nbformat.NotebookNode:
    """Put the checks of the solutions, by grade_id, in the place of the released ones."""
    reference = ROOT / path.parts[-3] / "solutions" / path.name
    if not (NAME.fullmatch(path.name) and reference.exists()):
        print(_("{file}: without hidden tests, which are not on this machine").format(
            file=path.name), file=sys.stderr)
        return notebook
    cells = json.loads(reference.read_text(encoding="utf-8"))["cells"]
    checks = {c["metadata"]["nbgrader"]["grade_id"]: "".join(c["source"]) for c in cells
              if c["metadata"].get("nbgrader", {}).get("grade")}
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        cell.source = checks.get(name, cell.source)
    return notebook


def run(notebook: nbformat.NotebookNode, folder: Path) -> dict[str, float]:
    """Run a notebook in `folder`: grade_id -> points of every check cell that passed."""
    client = NotebookClient(notebook, timeout=SECONDS, interrupt_on_timeout=True,
                            allow_errors=True, kernel_name="python3",
                            resources={"metadata": {"path": str(folder)}})
    client.execute(env=os.environ | {"NBGRADER_EXECUTION": "mark"})  # progress stays as it is
    return {cell.metadata.nbgrader["grade_id"]: cell.metadata.nbgrader["points"]
            for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade")
            and cell.get("execution_count")
            and not any(output.output_type == "error" for output in cell.outputs)}


def lines(exercises: list[Exercise], passed: dict[str, float]) -> list[str]:
    """One line for each exercise, with the check cells that did not pass."""
    told = []
    for exercise in exercises:
        lost = [name for name in exercise.checks if name not in passed]
        marks = _("{earned} of {points} points").format(
            earned=f"{sum(passed.get(name, 0) for name in exercise.checks):g}",
            points=f"{exercise.points:g}")
        not_yet = [_("not yet: {checks}").format(checks=", ".join(lost))] if lost else []
        told.append(f"{exercise.number:7}{', '.join([marks, *not_yet])}")
    return told
