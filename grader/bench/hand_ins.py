"""The course folders that `python -m grader bench` grades: one notebook, and who hands it in."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = "1-1-exercises.ipynb"
SOLUTIONS = ROOT / "day1/solutions" / NAME
MARKER = re.compile(r"^\s*### (BEGIN|END) SOLUTION\n", re.M)
BUSY = """
import time
end = time.process_time() + {seconds}
while time.process_time() < end:
    pass
"""
SLEEP = "\nimport time\ntime.sleep({seconds})\n"

Author = Callable[[int], bytes]  # makes the hand-in of the student with this number


def reference() -> bytes:
    return SOLUTIONS.read_bytes()


def tiny() -> bytes:
    """A notebook of one answer and one check."""
    solution = "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n    ### END SOLUTION"
    return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
        _cell("setup", "from course import check", locked=True),
        _cell("double", solution, solution=True),
        _cell("double-check", "check.close(double(1.5), 3.0)", grade=True, locked=True, points=1),
    ]}).encode()


def _cell(name: str, source: str, **marks: object) -> dict:
    flags = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"cell_type": "code", "id": name, "source": source, "outputs": [],
            "execution_count": None, "metadata": {"nbgrader": flags | marks | {
                "grade_id": name, "schema_version": 3}}}


def answered(teachers: bytes, busy: float = 0.0, asleep: float = 0.0) -> Author:
    """Right answers, a little different for each student.

    busy: seconds of computing, shared equally by the answer cells. asleep: seconds that the
    last of them sleeps.
    """
    def author(number: int) -> bytes:
        notebook = json.loads(teachers)
        cells = [c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("solution")]
        for cell in cells:
            source = MARKER.sub("", "".join(cell["source"]) + "\n")
            source += BUSY.format(seconds=busy / len(cells)) if busy else ""
            cell["source"] = f"{source}mine = {number}  # of student {number}"
        if asleep:
            cells[-1]["source"] += SLEEP.format(seconds=asleep)
        return json.dumps(notebook).encode()

    return author


def make(folder: Path, teachers: bytes) -> Path:
    """Our course: the shipped configuration and one solutions notebook."""
    (folder / "day1/solutions").mkdir(parents=True)
    (folder / "day1/solutions" / NAME).write_bytes(teachers)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


def make_stock(folder: Path, teachers: bytes) -> Path:
    """A course as nbgrader has it without any configuration."""
    (folder / "source/day1").mkdir(parents=True)
    (folder / "source/day1" / NAME).write_bytes(teachers)
    return folder


def fill(folder: Path, place: str, author: Author, size: int) -> None:
    """Let a class hand in. place: where, with `{student}` for the student's name."""
    for number in range(size):
        path = folder / place.format(student=f"s{number:05}")
        path.mkdir(parents=True)
        (path / NAME).write_bytes(author(number))
