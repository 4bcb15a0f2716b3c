"""What is made and committed is made again here and compared, byte by byte."""

import json
from pathlib import Path

import derive
import pytest

ROOT = Path(__file__).parents[2]
DAYS = sorted(path.parent.name for path in ROOT.glob("day*/solutions"))


@pytest.mark.parametrize("day", DAYS)
def test_exercises_are_what_nbgrader_makes_of_the_solutions(day: str):
    made = derive.derive(day)
    committed = {p.name: p.read_bytes() for p in (ROOT / day / "exercises").glob("*.ipynb")}
    assert sorted(made) == sorted(committed)
    for name, content in made.items():
        assert committed[name] == content, f"{day}/exercises/{name} is stale: run `make exercises`"


@pytest.mark.parametrize("day", DAYS)
def test_exercises_hold_no_solution_and_no_hidden_test(day: str):
    for path in (ROOT / day / "exercises").glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert "HIDDEN TESTS" not in text and "SOLUTION" not in text
        assert all(count >= 1 for count in derive.stubs(path.read_bytes()).values())


def test_an_answered_exercise_is_never_overwritten(tmp_path, monkeypatch, capsys):
    target = tmp_path / "day1" / "exercises" / "1-1-exercises.ipynb"
    target.parent.mkdir(parents=True)
    (tmp_path / "day1" / "solutions").mkdir()
    notebook = json.loads((ROOT / "day1/exercises/1-1-exercises.ipynb").read_text())
    answer = next(c for c in notebook["cells"] if c["metadata"]["nbgrader"]["solution"])
    answer["source"] = "def standardise(x):\n    return x"
    target.write_text(json.dumps(notebook))
    before = target.read_bytes()
    monkeypatch.setattr(derive, "ROOT", tmp_path)
    released = (ROOT / "day1/exercises/1-1-exercises.ipynb").read_bytes()
    monkeypatch.setattr(derive, "derive", lambda day: {target.name: released})
    assert derive.main() == 1
    assert target.read_bytes() == before
    assert "holds answers" in capsys.readouterr().err


def test_a_class_of_which_one_method_is_written_is_begun():
    def notebook(source: str) -> bytes:
        marks = {"solution": True, "grade_id": "net"}
        return json.dumps({"cells": [{"metadata": {"nbgrader": marks}, "source": source}]}).encode()

    blank = notebook("a: raise NotImplementedError\nb: raise NotImplementedError")
    assert derive.is_blank(blank, blank)
    assert not derive.is_blank(notebook("a: return 1\nb: raise NotImplementedError"), blank)
