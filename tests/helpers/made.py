"""Small nbgrader notebooks made for a test, and grading one."""

import json
import sys

from grader.job import Cell, Job, Limits, Result
from grader.run.server import grade

SEED = 20_000


def cell(source: str, name: str = "", points: float | None = None, solution: bool = False) -> dict:
    """A code cell: with points a check, with `solution` an answer, else setup."""
    marks = {"grade_id": name, "solution": solution, "grade": points is not None,
             "locked": not solution, "schema_version": 3, "task": False}
    marks |= {} if points is None else {"points": points}
    return {"cell_type": "code", "id": name or "setup", "execution_count": None, "outputs": [],
            "source": source, "metadata": {"nbgrader": marks} if name else {}}


def answer(name: str, source: str) -> dict:
    return cell(source, name, solution=True)


def check(name: str, source: str, points: float = 1) -> dict:
    return cell(source, name, points)


def notebook(*cells: dict) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}).encode()


def handed_in(reference: bytes, **answers: str) -> bytes:
    """The notebook with these answers; the underscores of a name stand for hyphens."""
    changed = json.loads(reference)
    by_name = {c["metadata"].get("nbgrader", {}).get("grade_id"): c for c in changed["cells"]}
    for name, source in answers.items():
        by_name[name.replace("_", "-")]["source"] = source
    return json.dumps(changed).encode()


def graded(reference: bytes, submission: bytes, seed: int = SEED, **limits: float) -> Result:
    """The verdict, in the sandbox where there is one."""
    job = Job(reference, submission, seed, Limits(**limits), trusted=sys.platform != "linux")
    return Result.unpack(grade(job.pack()))


def by_name(result: Result) -> dict[str, Cell]:
    assert result.state == "graded", result.reason
    return {c.name: c for c in result.cells}
