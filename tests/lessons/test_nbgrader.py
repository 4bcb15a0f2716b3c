"""nbgrader's commands with the shipped configuration, and nothing stood in for: generate, autograde
(sealed), feedback, export, validate, in a copy. Day 1 whole; of day 2, CUDA's and Triton's kernels.

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
NOTEBOOKS = {"day1": "*.ipynb", "day2": "2-[34]-*.ipynb"}
# One notebook, the answers of the learner who got one point, and what the page says of another.
PARTIAL = {
    "day1": ("1-1-exercises", {
        "softmax": "def softmax(x, dim):\n    return x.exp() / x.exp().sum(dim, keepdim=True)\n"},
        "Not right yet: large scores"),
    "day2": ("2-3-exercises", {
        "tile-bytes": "def tile_bytes(rows, columns):\n    return 4 * columns * rows\n",
        "share-first": """@cuda.jit
def share_first(x, out):
    tile = cuda.shared.array(1, float32)
    if cuda.threadIdx.x == 0:
        tile[0] = x[0]
    out[cuda.threadIdx.x] = tile[0]
"""}, "a race: tile[0]: thread 0 writes it")}


def nbgrader(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "nbgrader", *arguments], cwd=folder,
                          capture_output=True, text=True, check=False)


def sources(path: Path) -> dict[str, str]:
    """grade_id -> source of every answer cell."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return {c["metadata"]["nbgrader"]["grade_id"]: "".join(c["source"])
            for c in cells if c["metadata"].get("nbgrader", {}).get("solution")}


def hand_in(course: Path, day: str, student: str, answers: dict[str, str], files: str = "*"
            ) -> None:
    """Copy released notebooks with some answer cells filled in."""
    folder = course / day / "submitted" / student
    folder.mkdir(parents=True)
    for path in (course / day / "exercises").glob(f"{files}.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            marks = cell["metadata"].get("nbgrader", {})
            if marks.get("solution") and marks["grade_id"] in answers:
                cell["source"] = answers[marks["grade_id"]]
        (folder / path.name).write_text(json.dumps(notebook), encoding="utf-8")


def release(course: Path, day: str) -> None:
    """Release a day's notebooks in this course folder, and hand in for three learners."""
    (course / day / "solutions").mkdir(parents=True)
    solutions: dict[str, str] = {}
    for path in (ROOT / day / "solutions").glob(NOTEBOOKS[day]):
        shutil.copy(path, course / day / "solutions")
        solutions |= sources(path)
    run = nbgrader(course, "generate_assignment", day)
    assert run.returncode == 0, run.stderr
    hand_in(course, day, "reference", solutions)
    hand_in(course, day, "blank", {})
    files, answers, _said = PARTIAL[day]
    hand_in(course, day, "partial", answers, files)


@pytest.fixture(scope="module")
def graded(tmp_path_factory) -> Path:
    """A course folder in which the days were released, handed in three times and graded."""
    course = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    for day in NOTEBOOKS:
        release(course, day)
        for step in ("autograde", "generate_feedback"):
            run = nbgrader(course, step, day)
            assert run.returncode == 0, run.stderr
    run = nbgrader(course, "export", "--to", "grades.csv")
    assert run.returncode == 0, run.stderr
    return course


@pytest.mark.parametrize("day", NOTEBOOKS)
def test_reference_gets_everything_and_blank_nothing(day: str, graded: Path):
    with (graded / "grades.csv").open(newline="") as file:
        rows = {row["student_id"]: row for row in csv.DictReader(file) if row["assignment"] == day}
    total = float(rows["reference"]["max_score"])
    assert total >= 9
    assert float(rows["reference"]["score"]) == total
    assert float(rows["blank"]["score"]) == 0
    assert float(rows["partial"]["score"]) == 1  # day 1: softmax-check, but not softmax-large


@pytest.mark.parametrize("day", NOTEBOOKS)
def test_feedback_shows_what_the_check_said(day: str, graded: Path):
    notebook, _answers, said = PARTIAL[day]
    page = (graded / day / f"feedback/partial/{notebook}.html").read_text(encoding="utf-8")
    assert said in page
    blank = (graded / day / f"feedback/blank/{notebook}.html").read_text(encoding="utf-8")
    assert "Not attempted yet" in blank


def test_validate_says_yes_to_the_solution_and_no_to_the_blank(graded: Path):
    notebook = "1-1-exercises.ipynb"
    for student, words in (("reference", "Success!"), ("blank", "failed")):
        run = nbgrader(graded, "validate", f"day1/submitted/{student}/{notebook}")
        assert words in run.stdout, run.stdout + run.stderr
