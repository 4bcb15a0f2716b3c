"""The author's lint, and every check cell of the course held against it."""

import ast
import inspect
from pathlib import Path

import marking
import pytest
import torch

from course import check
from course.checking.observe import Array, observe
from grader.notebooks import lint
from grader.notebooks.seal import KINDS

ROOT = Path(__file__).parents[2]
EXERCISES = {f"{path.stem}/{exercise.name}": exercise
             for path in sorted(ROOT.glob("day*/solutions/*.ipynb"))
             for exercise in marking.read(path)}


@pytest.mark.parametrize(("source", "words"), [
    ("x = 1", "the cell has no check"),
    ("assert f(1) == 2\ncheck.close(f(1), 2.5)", "line 1: a bare assert"),
    ("for x in (1, 2):\n    check.close(f(x), 2.5)", "line 2: a check stands on a line of its own"),
    ("y = check.close(f(1), 2.5)", "a check stands on a line of its own"),
    ("if f(1):\n    check.equal(f(2), 3)", "a check stands on a line of its own"),
    ("with torch.no_grad():\n    want = g(x)\ncheck.close(f(x), want)", "line 2: `want` stays"),
    ("want = g(x)\nwant += 1\ncheck.close(f(x), want)", "line 2: `want` stays"),
    ("if (want := g(x)) is x:\n    pass\ncheck.close(f(x), want)", "line 1: `want` stays"),
])
def test_what_cannot_be_sealed_is_named(source: str, words: str):
    assert any(words in problem for problem in lint.problems(source)), lint.problems(source)


@pytest.mark.parametrize(("source", "words"), [
    ("check.close(f(1), expected=2.5)", "`check.close` has `expected=`"),
    ("check.close(actual=f(1), expected=2.5)", "`check.close` has `actual=`"),
    ("check.equal(f(1), 3, rtol=0.1)", "`check.equal` has `rtol=`"),
    ("check.between(f(1), low=1, high=2)", "`check.between` has `low=`"),
    ("check.launch(f(1), [x], [y], **sizes)", "`check.launch` has `**`"),
])
def test_a_keyword_that_the_judge_does_not_read_is_named(source: str, words: str):
    assert f"line 2: {words}, which the judge does not read" in lint.problems("\n" + source)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_judge_reads_every_option_of_a_check_and_nothing_else(kind: str):
    parameters = inspect.signature(getattr(check, kind)).parameters.values()
    assert KINDS[kind] == {p.name for p in parameters if p.kind is p.KEYWORD_ONLY}


@pytest.mark.parametrize("source", [
    "want: Tensor = g(x)\ncheck.close(f(x), want)", "y = want = g(x)\ncheck.close(f(y), want)",
    "for _ in range(3):\n    f(x)\ncheck.close(f(x), g(x))",
    "with torch.no_grad():\n    x = g(1)\ncheck.close(f(x), x)",
    "def good(x):\n    y = g(x)\n    return y\ncheck.close(f(x), good(x))"])
def test_what_can_be_sealed_is_not_named(source: str):
    assert lint.problems(source) == []


def guessable(observation: object) -> bool:
    """True if a learner could write this value down without computing it.

    Booleans, None, words, whole numbers up to 100, and tensors and lists of nothing else.
    """
    if isinstance(observation, Array):
        return all(map(guessable, observation.values.flatten().tolist()))
    if isinstance(observation, list | tuple):
        return all(map(guessable, observation))
    if isinstance(observation, dict):
        return all(map(guessable, observation.values()))
    if isinstance(observation, int | float):
        return abs(observation) <= 100 and observation == round(observation)
    return not isinstance(observation, complex)


@pytest.mark.parametrize(("value", "verdict"), [
    (True, True), (None, True), ("a word", True), (3, True), (2.0, True), (torch.ones(3), True),
    (torch.tensor([1, 5]), True), ([1, "a", (2,)], True), ({"a": 1}, True),
    (0.37, False), (1234, False), (torch.tensor([0.0, 0.37]), False), ([1, 0.37], False),
    (torch.tensor([1, 70_000]), False), (1 + 2j, False), (float("nan"), False),
])
def test_guessable(value, verdict):
    assert guessable(observe(value)) == verdict


@pytest.mark.parametrize("name", EXERCISES)
def test_every_check_cell_can_be_sealed(name: str):
    for source, _points in EXERCISES[name].checks:
        assert lint.problems(source) == [], source


@pytest.mark.parametrize("name", EXERCISES)
def test_every_check_cell_asks_for_something_that_cannot_be_guessed(name: str, monkeypatch):
    exercise, expected = EXERCISES[name], []
    compare = {"close": check.close, "equal": check.equal}
    for kind in compare:
        def remember(actual, wanted, kind=kind, **options):
            expected.append(observe(wanted))
            return compare[kind](actual, wanted, **options)
        monkeypatch.setattr(check, kind, remember)
    for source, points in exercise.checks:
        expected.clear()
        one = marking.Exercise(exercise.name, "", exercise.setup, [(source, points)])
        marking.mark(one, exercise.solution)
        tree = ast.parse(source)
        kinds = {lint.kind_of(statement) for statement in tree.body}
        open_ended = kinds & {"accuracy", "between", "launch"}
        assert open_ended or not all(map(guessable, expected)), source
