"""A small course with hand-ins, and runs that get killed. `stand_in` grades them."""

import json
import math
import os
import shutil
import signal
import sqlite3
import sys
from pathlib import Path

from stand_in import share

from grader.__main__ import main
from grader.gradebook.book import Book
from grader.run.layout import directory
from grader.run.submissions import Course

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ("1-1-exercises", "1-2-exercises")
POINTS = 4.0  # of one notebook
SCORES = """
SELECT student.id, SUM(grade.auto_score), COUNT(grade.id) FROM submitted_assignment
JOIN student ON student.id = submitted_assignment.student_id
JOIN submitted_notebook ON submitted_notebook.assignment_id = submitted_assignment.id
JOIN grade ON grade.notebook_id = submitted_notebook.id GROUP BY student.id
"""
TEACHERS = "### BEGIN SOLUTION\nright\n### END SOLUTION"


def notebook(name: str, answer: str = TEACHERS) -> dict:
    """A notebook of one exercise."""
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
        _cell("setup", "import math", locked=True),
        _cell(f"{name}-answer", answer, solution=True),
        _cell(f"{name}-check", "check.close(1.5, 1.5)", grade=True, locked=True, points=1),
        _cell(f"{name}-more", "check.close(2.5, 2.5)", grade=True, locked=True, points=3)]}


def _cell(name: str, source: str, **marks: object) -> dict:
    kept = {"grade": False, "solution": False, "locked": False, "task": False}
    return {"cell_type": "code", "id": name, "source": source, "outputs": [],
            "execution_count": None, "metadata": {"nbgrader": kept | marks | {
                "grade_id": name, "schema_version": 3, "cell_type": "code"}}}


def make_course(folder: Path, notebooks: tuple[str, ...] = NOTEBOOKS) -> Path:
    """A course folder with the teacher's notebooks and nothing handed in."""
    source = folder / "day1" / "solutions"
    source.mkdir(parents=True)
    (folder / "day1" / "submitted").mkdir()
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    for name in notebooks:
        (source / f"{name}.ipynb").write_text(json.dumps(notebook(name)), encoding="utf-8")
    return folder


def release(course: Path) -> Path:
    """Make the gradebook of a course, which takes seconds: copy the course when it is done."""
    where = directory(str(course))
    with Book(where.db_url, where.course_id, where.parent.config) as book:
        book.prepare("day1", Course(where, "day1").references)
    return course


def hand_in(course: Path, student: str, answers: dict[str, str], timestamp: str = "") -> Path:
    """Hand in notebooks, name -> answer, as file name.ipynb; returns the learner's folder."""
    folder = course / "day1" / "submitted" / student
    folder.mkdir(exist_ok=True)
    for name, answer in answers.items():
        text = json.dumps(notebook(name, answer))
        (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
    if timestamp:
        (folder / "timestamp.txt").write_text(timestamp, encoding="utf-8")
    return folder


def a_class(course: Path, size: int) -> dict[str, float]:
    """A class that hands in both notebooks, each one differently; student -> points."""
    points = {}
    for number in range(size):
        answers = {name: f"answer {number} to {name}" for name in NOTEBOOKS}
        hand_in(course, f"s{number:05}", answers, "2026-01-02 03:04:05 UTC")
        points[f"s{number:05}"] = sum(POINTS * share(a, 7) for a in answers.values())
    return points


def query(course: Path, sql: str) -> list[tuple]:
    connection = sqlite3.connect(course / "gradebook.db")
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def scores(course: Path) -> dict[str, float]:
    return {student: score for student, score, _count in query(course, SCORES)}


def records(course: Path, kind: str = "verdict") -> list[dict]:
    lines = (course / "day1/.grading/journal.jsonl").read_text(encoding="utf-8").splitlines()
    return [record for line in lines if (record := json.loads(line))["kind"] == kind]


def in_a_process(course: Path, environment: dict[str, str], arguments: list[str],
                 steps: float = math.inf) -> None:
    """Run the command in `course`, without a word; get killed after so many steps."""
    os.chdir(course)
    os.environ.update(environment)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
    _die_after(steps)
    sys.exit(main(arguments))


def _die_after(steps: float) -> None:
    """Kill this process at a step: before and after each change of the gradebook and of an
    autograded file, and before and in the middle of each line of the journal."""
    def step() -> None:
        nonlocal steps
        steps -= 1
        if steps == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def between_steps(function):
        def changed(*values, **named):
            step()
            function(*values, **named)
            step()
        return changed

    def write(file: int, content: memoryview) -> int:
        if bytes(content[:7]) != b'{"kind"':
            return real_write(file, content)
        step()
        written = real_write(file, content[:len(content) // 2])
        step()
        return written

    real_write = os.write
    os.write, os.replace = write, between_steps(os.replace)
    Book.save = between_steps(Book.save)
