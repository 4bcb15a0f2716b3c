"""A check cell as both processes run it."""

from pathlib import Path

import pytest

from grader.notebooks import rebuild
from grader.notebooks.plan import Line, plan
from grader.notebooks.seal import defined

ROOT = Path(__file__).parents[2]
SOLUTIONS = sorted(ROOT.glob("day*/solutions/*.ipynb"))


def sources(source: str, **options) -> list[str]:
    return [line.source for line in plan(source, {"f"}, 100, **options)]


def test_a_line_has_a_side_for_each_process():
    source = "torch.manual_seed(3)\nx = check.given(torch.randn(3))\n" \
             "check.close(f(x), x * 2, about='a')"
    assert plan(source, {"f"}, 100) == [
        Line("", "torch.manual_seed(3 + 100)", "torch.manual_seed(3 + 100)", False),
        Line("", "x = __course__.given(0)", "x = __course__.given(0, lambda: torch.randn(3))",
             False),
        Line("close", "f(x)",
             "__course__.expect('close', f(x), __course__.apart(), x * 2, about='a')", False)]


@pytest.mark.parametrize(("source", "expected"), [
    ("y = g(1)\nx = check.given(y * 2)\ncheck.close(f(x), y)",
     ["", "x = __course__.given(0)", "f(x)"]),
    ("(a, b), c = load(), check.given(b[1:])\ncheck.close(f(c), a)",
     ["c = __course__.given(0)", "f(c)"]),
    ("x = check.given(g(check.given(1)), fixed=False)\ncheck.close(f(x), 1)",
     ["x = __course__.given(0, fixed=False)", "f(x)"]),
    ("x = check.given(1)\ny = check.given(2)\ncheck.close(f(x, check.given(3)), y, check.given(4))",
     ["x = __course__.given(0)", "", "f(x, __course__.given(2))"]),
    ("q = [check.given(z) for z in g()]\ncheck.close(f(*q), 1)",
     ["q = [__course__.given(0) for z in g()]", "f(*q)"]),
    ("r = torch.Generator().manual_seed(7)\ncheck.close(f(r), 1)",
     ["r = torch.Generator().manual_seed(7 + 100)", "f(r)"]),
    ("check.raises(lambda: f(1), ValueError)", ["lambda: f(1)"]),
])
def test_nothing_of_the_courses_reaches_the_learner(source: str, expected: list[str]):
    assert sources(source) == expected


def test_an_input_that_is_no_data_is_made_by_the_learners_process():
    assert sources("n = check.given(net())\ncheck.close(f(n), 1)", kept=frozenset({0})) == [
        "n = __course__.given(0, net())", "f(n)"]


def test_hidden_lines_are_known():
    source = "check.close(f(1), 1)\n### BEGIN HIDDEN TESTS\nx = 2\ncheck.close(f(x), 2)\n" \
             "### END HIDDEN TESTS\ncheck.close(f(3), 3)"
    assert [line.hidden for line in plan(source, {"f"}, 0)] == [False, True, True, False]


@pytest.mark.parametrize(("source", "kinds"), [
    ("assert f(1) == 1", ["unprotected"]),
    ("check.close(f(1), 1)\nassert f(2) == 2", ["close", "unprotected"]),
    ("for x in (1, 2):\n    check.close(f(x), x)", ["unprotected"]),
    ("x = 1\nif x:\n    assert f(x)\ncheck.close(f(x), 2)", ["", "unprotected", "close"]),
    ("f(1)", ["unprotected"]), ("f(", ["unprotected"]), ("", ["unprotected"]),
    ("%time f(1)\ncheck.close(f(2), 2)", ["", "close"]),
])
def test_what_cannot_be_sealed_is_said(source: str, kinds: list[str]):
    assert [line.kind for line in plan(source, {"f"}, 0)] == kinds


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_every_check_cell_of_the_course_is_protected(path: Path):
    names: set[str] = set()
    for step in rebuild.steps(path.read_bytes(), rebuild.answers(path.read_bytes())):
        names |= defined(step.source) if step.kind == "answer" else set()
        if step.kind == "check":
            lines = plan(step.source, names, 0)
            assert {line.kind for line in lines} - {"", "unprotected"}
            assert "unprotected" not in [line.kind for line in lines]
            assert "digits()" not in "".join(line.source for line in lines), "labels must stay out"
