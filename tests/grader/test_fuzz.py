"""Two thousand broken notebooks through the whole of the grader, as one class: each is graded or
gets one clear line, and those who handed in something whole get what they have earned.
"""

import json
import random
import sys
import warnings
from collections import Counter
from pathlib import Path

import hand_ins
import made
import nbformat
import pytest
from broken import broken

from grader.__main__ import main
from grader.job import Result

COUNT = 2_000
EVERY = 20  # after so many broken ones comes one that is whole
NAME = "two-questions"
RIGHT = {"double": "def double(x):\n    return 2 * x",
         "triple": "def triple(x):\n    return 3 * x"}
POINTS = {"double-check": 2.0, "triple-check": 1.0}
REFERENCE = made.notebook(
    made.cell("import torch\nfrom course import check", "imports"),
    made.answer("double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n"
                          "    ### END SOLUTION"),
    made.check("double-check", """x = check.given(torch.randn(3, 4))
check.close(double(x), x + x, about="a matrix")
### BEGIN HIDDEN TESTS
x = check.given(torch.randn(5))
check.close(double(x), x + x, about="a vector")
### END HIDDEN TESTS""", 2),
    made.answer("triple", "def triple(x):\n    ### BEGIN SOLUTION\n    return 3 * x\n"
                          "    ### END SOLUTION"),
    made.check("triple-check", "x = check.given(torch.randn(3))\n"
                               "check.close(triple(x), x + x + x, about='three times')"))
WHOLE = made.handed_in(REFERENCE, **RIGHT)


def intact(content: bytes) -> set[str]:
    """The answers that are still right in a notebook that nbformat takes for a sound one."""
    try:
        with warnings.catch_warnings(action="ignore"):
            notebook = nbformat.reads(content.decode("utf-8-sig"), as_version=4)
            nbformat.validate(notebook)
            cells = [(c.metadata.nbgrader.grade_id, c.source) for c in notebook.cells
                     if "grade_id" in c.metadata.get("nbgrader", {})]
    except Exception:  # nbformat raises what it likes
        return set()
    count = Counter(name for name, _source in cells)
    return {name for name, source in cells
            if count[name] == 1 and name in RIGHT and source == RIGHT[name]}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which a class has handed in broken notebooks, and among them whole ones."""
    folder = hand_ins.make_course(tmp_path_factory.mktemp("fuzz") / "course", ())
    (folder / f"day1/solutions/{NAME}.ipynb").write_bytes(REFERENCE)
    with (folder / "nbgrader_config.py").open("a", encoding="utf-8") as config:
        config.write('c.SealedExecute.limits = {"cell_seconds": 5}\n')
    generator, whole = random.Random(0), json.loads(WHOLE)
    for number in range(COUNT):
        # Some have another name as well: then they are looked into before they are graded.
        hand_in(folder, f"broken-{number:04}", broken(generator, number, whole),
                f"{NAME} (1)" if generator.random() < 0.1 else NAME)
        if number % EVERY == 0:
            hand_in(folder, f"broken-{number:04}-whole", WHOLE, NAME)
    return folder


def hand_in(folder: Path, student: str, content: bytes, name: str) -> None:
    (path := folder / "day1/submitted" / student).mkdir()
    (path / f"{name}.ipynb").write_bytes(content)


def test_everyone_is_graded_or_gets_one_clear_line(course: Path, monkeypatch, capsys, caplog):
    # nbformat logs what it refuses, halves of characters too, which no report of a test can hold.
    caplog.set_level("CRITICAL", "traitlets")
    monkeypatch.chdir(course)
    trusted = ["--trusted"] if sys.platform != "linux" else []
    assert main(["autograde", "day1", "--workers", "2", "--seed", "7", *trusted]) == 1
    told = lines(capsys.readouterr().out)
    verdicts = {record["student"]: record["result"] for record in hand_ins.records(course)}
    assert len(verdicts) == len(hand_ins.records(course)) == COUNT + COUNT // EVERY
    scores = hand_ins.scores(course)
    for student, packed in verdicts.items():
        verdict = Result.unpack(json.dumps(packed).encode())
        (path,) = (course / "day1/submitted" / student).iterdir()
        judged(verdict, intact(path.read_bytes()), told.get(student, []), path.stem)
        assert scores[student] == pytest.approx(verdict.score)
        if verdict.state != "missing":
            page = course / f"day1/autograded/{student}/{NAME}.ipynb"
            nbformat.validate(nbformat.reads(page.read_text(encoding="utf-8"), as_version=4))
    states = Counter(packed["state"] for packed in verdicts.values())
    assert states["unreadable"] > 500 and states["graded"] > 1_000, "both ends should be reached"
    assert states["missing"] > 20 and set(states) == {"graded", "unreadable", "missing"}


def lines(shown: str) -> dict[str, list[str]]:
    """student -> what the teacher was told."""
    told: dict[str, list[str]] = {}
    for line in shown.splitlines():
        student, slash, rest = line.partition(f"/{NAME}: ")
        if slash:
            told.setdefault(student, []).append(rest)
    return told


def judged(verdict: Result, sound: set[str], told: list[str], file: str) -> None:
    """The verdict is sound, and as fair as nbformat would be."""
    assert all(line.isprintable() and 10 < len(line) < 250 for line in told), told
    if verdict.state == "graded":
        assert verdict.points == sum(POINTS.values()) and 0 <= verdict.score <= verdict.points
        for cell in verdict.cells:
            if cell.kind == "check" and cell.name.removesuffix("-check") in sound:
                assert cell.score == POINTS[cell.name], cell
        return
    assert verdict.score == 0 and not sound
    what_to_do = "again", "hand that in"
    assert len(told) == 1 and told[0].endswith(what_to_do), "one line, which ends with what to do"
    if file == NAME:
        assert told == [verdict.reason]
    else:  # nothing says that this file was meant to be the notebook, so it is not handed in
        assert verdict.state == "missing" and told[0].startswith(f"'{file}.ipynb' is left out: ")
