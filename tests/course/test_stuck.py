"""What a learner can ask for when stuck: the solutions of an exercise, and marks."""

import json
import shutil
from pathlib import Path

import pytest

import course
from course import mark, progress, solutions
from course.__main__ import main
from course.exercises import all_exercises

ROOT = Path(__file__).parents[2]
NAME = "1-1-exercises.ipynb"
ANSWERS = ROOT / "tests/answers/1-1-exercises"


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.json"))


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """A learner's course: session 1.1 alone, with its solutions."""
    for folder in ("exercises", "solutions"):
        (tmp_path / "day1" / folder).mkdir(parents=True)
        shutil.copy(ROOT / "day1" / folder / NAME, tmp_path / "day1" / folder)
    for module in (mark, solutions):
        monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


def answer(clone: Path, **answers: str) -> Path:
    path = clone / "day1/exercises" / NAME
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        cell["source"] = answers.get(cell["id"].replace("-", "_"), cell["source"])
    path.write_text(json.dumps(notebook))
    return path


def test_every_exercise_has_a_solution_that_is_python():
    for exercise in all_exercises():
        told = solutions.text(exercise.number)
        assert "SOLUTION" not in told and "NotImplementedError" not in told
        compile(told, exercise.number, "exec")


def test_the_reference_comes_first_then_the_other_ways_with_what_they_do(capsys):
    course.solution("1.1.3")
    told = capsys.readouterr().out
    reference, *others = told.split("\n# ")
    assert reference.startswith("def softmax(x, dim):") and "x.amax(dim=dim" in reference
    assert len(others) == len(list((ANSWERS / "softmax").glob("right-*.py")))
    assert others[0].startswith("The result does not depend on what is subtracted")


def test_it_is_remembered_as_seen_and_solves_nothing(capsys):
    assert main(["solution", "1.1.3"]) == 0 and main(["progress"]) == 0
    assert "1.1.3     -, solution seen" in capsys.readouterr().out
    (exercise,) = [e for e in all_exercises() if e.number == "1.1.3"]
    assert progress.state(exercise) == "not attempted"


def test_without_solutions_it_says_so_and_nothing_was_seen(clone, capsys):
    shutil.rmtree(clone / "day1/solutions")
    assert main(["solution", "1.1.3"]) == 2
    assert "The solutions are not on this machine" in capsys.readouterr().err
    assert main(["solution", "8.1.3"]) == 2
    assert "There is no exercise 8.1.3." in capsys.readouterr().err
    assert progress.load() == {}


def test_marks_are_of_the_hidden_checks_too(clone, capsys):
    """`wrong-no-negative-dim` passes every check that a learner sees."""
    wrong = (ANSWERS / "softmax/wrong-no-negative-dim.py").read_text()
    path = answer(clone, softmax=wrong, unit="def unit(pixels):\n    return pixels / 255")
    before = path.read_bytes()
    assert main(["mark", "1.1"]) == 0
    rows = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert rows["1.1.0"].startswith("1 of 4 points, not yet: even-columns-check, ")
    assert "softmax-check" in rows["1.1.3"]
    shutil.rmtree(clone / "day1/solutions")
    assert main(["mark", "1.1"]) == 0
    said = capsys.readouterr()
    assert "1.1.3  2 of 2 points\n" in said.out and "without hidden tests" in said.err
    assert path.read_bytes() == before and progress.load() == {}


def test_a_check_that_was_deleted_counts_all_the_same(clone, capsys):
    path = answer(clone)
    notebook = json.loads(path.read_text())
    notebook["cells"] = [cell for cell in notebook["cells"]
                         if not cell["metadata"]["nbgrader"]["grade"]]
    path.write_text(json.dumps(notebook))
    assert main(["mark", "1.1"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 6 and rows[0].startswith("1.1.0  0 of 4 points, not yet: ")


@pytest.mark.parametrize("content", ["{", '{"cells": [3]}', "<<<<<<< HEAD", "\0"])
def test_a_damaged_notebook_is_named_with_what_to_do(clone, content, capsys):
    (clone / "day1/exercises" / NAME).write_text(content)
    assert main(["mark", "1.1"]) == 1
    said = capsys.readouterr().err
    assert f"{NAME} cannot be read and is left out: " in said
    assert said.endswith("; `python -m course fresh 1.1` lays a clean copy beside it\n")


def test_a_cell_that_ends_python_does_not_end_the_marking(clone, capsys):
    shutil.copy(answer(clone), clone / "day1/exercises/1-2-exercises.ipynb")
    answer(clone, standardise="import os\nos._exit(1)")
    assert main(["mark", "1.1", "1.2"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith("1.2.0  ")
    assert f"{NAME} is left out: a cell of it ended Python" in said.err


def test_all_answers_right_get_all_points(clone, capsys):
    right = {cell["id"].replace("-", "_"): solutions.SOLUTION.sub("", "".join(cell["source"]))
             for cell in json.loads((ROOT / "day1/solutions" / NAME).read_text())["cells"]
             if cell["metadata"]["nbgrader"]["solution"]}
    answer(clone, **right)
    assert main(["mark", "1.1"]) == 0
    assert "not yet" not in capsys.readouterr().out
    assert main(["mark", "7.7"]) == 2
