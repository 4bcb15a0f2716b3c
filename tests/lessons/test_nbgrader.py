"""nbgrader's commands on day 1 with the shipped configuration, and nothing stood in for: generate,
autograde (sealed), feedback, export, validate, in a copy.

Three learners hand in: the reference must get 100 %, the blank 0 %, and one who handed in a
single notebook, in which one check cell passes, exactly that point.
"""

import csv
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def nbgrader(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder,
                          capture_output=True, text=True, check=False)


def sources(path: Path) -> dict[str, str]:
    """grade_id -> source of every answer cell."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {c["metadata"]["nbgrader"]["grade_id"]: "".join(c["source"])
            for c in cells if c["metadata"].get("nbgrader", {}).get("solution")}


def hand_in(course: Path, student: str, answers: dict[str, str], files: str = "*") -> None:
    """Copy released notebooks with some answer cells filled in."""
    folder = course / "day1" / "submitted" / student
    folder.mkdir(parents=True)
    for path in (course / "day1" / "exercises").glob(f"{files}.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if marks.get("solution") and marks["grade_id"] in answers:
                cell["source"] = answers[marks["grade_id"]]
        (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> Path:
    """A course folder in which day 1 was released, handed in three times and graded."""
    course = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    shutil.copytree(ROOT / "day1" / "solutions", course / "day1" / "solutions")
    solutions: dict[str, str] = {}
    for path in (course / "day1" / "solutions").glob("*.ipynb"):
        solutions |= sources(path)
    run = nbgrader(course, "generate_assignment", "day1")
    assert run.returncode == 0, run.stderr
    hand_in(course, "reference", solutions)
    hand_in(course, "blank", {})
    plain = "def softmax(x, dim):\n    return x.exp() / x.exp().sum(dim, keepdim=True)\n"
    hand_in(course, "partial", {"softmax": plain}, files="1-1-*")
    for step in ("autograde", "generate_feedback"):
        run = nbgrader(course, step, "day1")
        assert run.returncode == 0, run.stderr
    run = nbgrader(course, "export", "--to", "grades.csv")
    assert run.returncode == 0, run.stderr
    return course


def test_reference_gets_everything_and_blank_nothing(graded: Path):
    with (graded / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file)}
    total = float(rows["reference"]["max_score"])
    assert total >= 9
    assert float(rows["reference"]["score"]) == total
    assert float(rows["blank"]["score"]) == 0
    assert float(rows["partial"]["score"]) == 1  # softmax-check, but not softmax-large


def test_feedback_shows_what_the_check_said(graded: Path):
    page = (graded / "day1/feedback/partial/1-1-exercises.html").read_text(encoding="utf-8")
    assert "Not right yet: large scores" in page
    blank = (graded / "day1/feedback/blank/1-1-exercises.html").read_text(encoding="utf-8")
    assert "Not attempted yet" in blank


def test_validate_says_yes_to_the_solution_and_no_to_the_blank(graded: Path):
    notebook = "1-1-exercises.ipynb"
    for student, words in (("reference", "Success!"), ("blank", "failed")):
        run = nbgrader(graded, "validate", f"day1/submitted/{student}/{notebook}")
        assert words in run.stdout, run.stdout + run.stderr
