"""Progress and the four outcomes, in a real kernel that runs the released exercises."""

import json
import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course import progress
from course.__main__ import main
from course.exercises import all_exercises, find
from course.text import width

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "day1/exercises/1-1-exercises.ipynb"
ANSWERS = {
    "standardise": "def standardise(x):\n    return (x - x.mean(0)) / x.std(0, correction=0)",
    "softmax": "def softmax(x, dim):\n    return torch.softmax(x, dim)",
    "windows": "def windows(x, size):\n    return x.as_strided((len(x) - sise + 1, size), (1, 1))",
}


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.json"))


def run(answers: dict[str, str], path: Path = NOTEBOOK) -> dict[str, list]:
    """Run the exercises with these answers; grade_id -> the outputs of that cell."""
    notebook = nbformat.read(path, as_version=4)
    for cell in notebook.cells:
        if cell.id in answers:
            cell.source = answers[cell.id]
    NotebookClient(notebook, allow_errors=True, kernel_name="python3").execute()
    return {c.id: c.outputs for c in notebook.cells if c.cell_type == "code"}


def shown(outputs: list) -> tuple[str, str]:
    """What a terminal and what JupyterLab shows of the displayed outcomes."""
    data = [o.data for o in outputs if o.output_type == "display_data" and "text/html" in o.data]
    return "\n".join(d["text/plain"] for d in data), "\n".join(d["text/html"] for d in data)


def test_four_outcomes_are_said_differently_and_kept():
    outputs = run(ANSWERS)
    plain, rich = shown(outputs["standardise-check"])
    assert "✗ Not right yet" in plain and 'data-state=\'wrong\'' in rich
    assert "Likely cause: you standardised the columns" in plain
    plain, rich = shown(outputs["distances-check"])
    assert "○ Not attempted yet: `distances`" in plain and "<code>distances</code>" in rich
    plain, rich = shown(outputs["softmax-large"])
    assert "Exercise 1.1.3 is solved. Session 1.1: 1 of 6." in plain
    plain, rich = shown(outputs["windows-check"])
    assert "! Your code raised NameError" in plain and "line 2 of `windows`" in plain
    states = {e.number: progress.state(e) for e in all_exercises() if e.session == "1.1"}
    assert states == {"1.1.0": "not attempted", "1.1.1": "wrong", "1.1.2": "not attempted",
                      "1.1.3": "passed",
                      "1.1.4": "error", "1.1.5": "not attempted"}


def test_every_failed_cell_keeps_one_short_error_output_for_the_graders():
    outputs = run(ANSWERS)
    for cell, name in (("standardise-check", "CheckFailed"),
                       ("distances-check", "NotImplementedError"),
                       ("windows-check", "NameError")):
        errors = [o for o in outputs[cell] if o.output_type == "error"]
        assert [e.ename for e in errors] == [name]
        assert len(errors[0].traceback) == 1 or name == "NameError"
    assert "check.close" not in "".join(errors[0].traceback), "the check is not the mistake"
    assert not [o for o in outputs["softmax-check"] if o.output_type == "error"]


def test_an_error_that_a_check_raises_is_one_line():
    listed = """class SimpleNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(784, 128), nn.Linear(128, 10)]"""
    outputs = run({"simple-net": listed}, NOTEBOOK.with_name("1-4-exercises.ipynb"))
    (error,) = [o for o in outputs["simple-net-check"] if o.output_type == "error"]
    (line,) = error.traceback
    assert line.startswith("ValueError: `parameters()` finds nothing in this module")
    assert "! Your code raised ValueError" in shown(outputs["simple-net-check"])[0]


def test_grading_records_nobodys_progress(monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    run(ANSWERS)
    assert progress.load() == {}


def test_table_and_reset(capsys):
    for check_id in all_exercises()[1].checks:
        progress.record("1.1.1", check_id, "passed")
    progress.record("1.1.3", "softmax-check", "passed")
    assert main(["progress"]) == 0
    table = capsys.readouterr().out
    assert "1.1.1     solved" in table and "Rows on one scale" in table
    assert "1.1.3     begun" in table
    assert f"1 of {len(all_exercises())} exercises solved, 1 of " in table
    assert main(["progress", "--reset", "1.1.1"]) == 0
    assert progress.load() == {"1.1.3": {"softmax-check": "passed"}}
    assert main(["progress", "--reset", "9.9.9"]) == 2
    assert "no exercise 9.9.9" in capsys.readouterr().err


def test_the_columns_of_a_chinese_table_stand_below_each_other(monkeypatch):
    chinese = {"exercise": "练习", "state": "状态", "title": "TITLE", "solved": "已完成"}
    monkeypatch.setattr(progress, "_", lambda words: chinese.get(words, words))
    monkeypatch.setattr(progress, "state", lambda exercise, states: "passed")
    head, first, *_rest = progress.table().splitlines()
    assert width(head[:head.index("TITLE")]) == width(first[:first.index("Warm-up")])


def test_a_broken_file_is_kept_aside_and_begun_anew():
    progress.path().write_text("{broken")
    progress.record("1.1.1", "standardise-check", "passed")
    assert json.loads(progress.path().read_text()) == {"1.1.1": {"standardise-check": "passed"}}
    assert progress.path().with_suffix(".broken").read_text() == "{broken"


@pytest.mark.parametrize("content", ["[]", '{"1.1.1": "passed"}', '{"1.1.1": {"a": 1}}', "3"])
def test_another_programs_file_is_kept_aside_too(content: str):
    progress.path().write_text(content)
    assert progress.load() == {} and "exercises solved" in progress.table()
    assert progress.path().with_suffix(".broken").read_text() == content


DAMAGED = {
    "2-1-exercises.ipynb": (b"", "it is no notebook as JupyterLab saves it"),
    "2-2-exercises.ipynb": (b'{"cells": [\n<<<<<<< HEAD\n', "git left both versions"),
    "2-3-exercises.ipynb": (b'{"worksheets": []}', "it is no notebook"),
    "2-4-exercises.ipynb": (b"\xff\xfe\x00", "it is no notebook"),
    "2-5-exercises.ipynb": (b'{"cells": [3]}', "it is no notebook"),
    "._1-1-exercises.ipynb": (b"\0\5\26\7\260", ""),
    "1-1-exercises-Copy1.ipynb": (NOTEBOOK.read_bytes(), ""),
    "Copy of 1-1-exercises.ipynb": (NOTEBOOK.read_bytes(), "")}


def test_files_that_are_not_ours_are_named_once_and_left_out(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "day1/exercises"
    folder.mkdir(parents=True)
    for name, (content, _reason) in DAMAGED.items():
        (folder / name).write_bytes(content)
    (folder / "1-1-exercises.ipynb").write_bytes(b"\xef\xbb\xbf" + NOTEBOOK.read_bytes())
    monkeypatch.setattr("course.exercises.ROOT", tmp_path)
    found = all_exercises.__wrapped__()
    assert [e.number for e in found] == [f"1.1.{n}" for n in range(6)]
    lines = capsys.readouterr().err.splitlines()
    said = {name: reason for name, (_content, reason) in DAMAGED.items() if reason}
    assert len(lines) == len(said)
    for line, (name, reason) in zip(lines, sorted(said.items()), strict=True):
        assert line.startswith(f"day1/exercises/{name} cannot be read and is left out: {reason}")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_folder_that_cannot_be_written_is_no_error(monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", "/proc/nowhere/progress.json")
    progress.record("1.1.1", "standardise-check", "passed")
    assert progress.load() == {}


def test_a_check_cell_is_found_by_its_source_alone():
    exercise, check_id = find("\n" + all_exercises()[2].checks["distances-check"] + "\n")
    assert (exercise.number, check_id) == ("1.1.2", "distances-check")
    assert find("x = 1") is None


def test_the_command_line_needs_no_notebook():
    run = subprocess.run([sys.executable, "-m", "course", "progress"], cwd="/", check=True,
                         capture_output=True, text=True)
    assert "1.1.1" in run.stdout
