"""What a task asks not to use is seen in every spelling, and in honest answers it is not."""

import json
from pathlib import Path

import pytest
from made import by_name, graded, handed_in
from marking import read

from grader.gradebook import report
from grader.notebooks.forbidden import forbidden, named

BY_NAME = {path.stem: path for path in
           sorted(Path(__file__).parents[2].glob("day*/solutions/*.ipynb"))}
SEEN = {
    "F.softmin(-x, dim)": ["torch.softmax"],
    "getattr(torch, 'soft' + 'max')(x, dim)": ["getattr"],
    "eval('torch.soft' + 'max')(x, dim)": ["eval"],
    "torch.__dict__['soft' + 'max'](x, dim)": ["__dict__"],
    "nn.Softmax(dim)(x)": ["torch.softmax"],
    "F.log_softmax(x, dim).exp()": ["log_softmax"],
    "operator.attrgetter('soft' + 'max')(torch)(x, dim)": ["attrgetter"],
    "x.softmax(dim)": ["torch.softmax"],
    "(x - x.logsumexp(dim, keepdim=True)).exp()": [],
    "softmax_of(x)": [],
}


@pytest.mark.parametrize("source", SEEN)
def test_a_forbidden_name_is_seen_in_every_spelling(source: str):
    names = ["torch.softmax", "log_softmax"]
    assert named(f"def softmax(x, dim):\n    return {source}", names) == SEEN[source]


@pytest.mark.parametrize(("source", "names", "found"), [
    ("nn.Unfold(2)(images).mT", ["unfold"], ["unfold"]),
    ("[x for x in rows]", ["backward", "a loop"], ["a loop"]),
    ("for x in rows: pass", ["a loop"], ["a loop"]),
    ("while rows: pass", ["a loop"], ["a loop"]),
    ("for x in rows: pass", ["backward"], []),
    ("from torch.nn.functional import conv3d as c", ["conv3d"], ["conv3d"]),
    ("import torch.optim", ["torch.optim"], ["torch.optim"]),
    ("loop = 3", ["a loop"], [])])
def test_loops_and_imports_are_seen(source: str, names: list[str], found: list[str]):
    assert named(source, names) == found


def test_the_tasks_words_are_read():
    found = forbidden(BY_NAME["1-3-exercises"].read_bytes())["mse-gradient"]
    assert found == ["backward", "autograd", "a loop"]


@pytest.mark.parametrize("stem", BY_NAME)
def test_no_solution_of_ours_has_what_its_task_asks_not_to_use(stem: str):
    unwanted = forbidden(BY_NAME[stem].read_bytes())
    for exercise in read(BY_NAME[stem]):
        assert not named(exercise.solution, unwanted.get(exercise.name, []))


def test_the_learner_is_told_and_keeps_the_points():
    reference = BY_NAME["1-1-exercises"].read_bytes()
    sent = handed_in(reference, softmax="def softmax(x, dim):\n    return F.softmin(-x, dim)")
    result = graded(reference, sent)
    cells = by_name(result)
    assert cells["softmax"].named == ["torch.softmax"] and cells["softmax-check"].score == 1
    [cell] = [cell for cell in report.build(reference, sent, result).cells
              if cell.id == "softmax"]
    shown = json.dumps(cell.outputs)
    assert "The task asks not to use: torch.softmax" in shown
