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
        Line("", "torch.default_generator.manual_seed(3 + 100)",
             "torch.default_generator.manual_seed(3 + 100)", False),
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


@pytest.mark.parametrize(("source", "wholes"), [
    ("y = g()\ncheck.close(f(1), y)",
     ["y = C.back(C.apart(), g())", "C.expect('close', f(1), C.apart(), y)"]),
    ("x, y = f(1), g()\ncheck.close(x, y)",
     ["x, y = (f(1), C.back(C.apart(), g()))", "C.expect('close', x, C.apart(), y)"]),
    ("y: T = g()\nz = y = h(y)\ncheck.close(f(1), y + z)",
     ["y: T = C.back(C.apart(), g())", "z = y = C.back(C.apart(), h(y))",
      "C.expect('close', f(1), C.apart(), y + z)"]),
    ("x: T = g()\ny = z = x\ncheck.close(f(x), z)",
     ["x: T = g()", "y = z = C.back(C.apart(), x)", "C.expect('close', f(x), C.apart(), z)"]),
    ("state = torch.get_rng_state()\ncheck.equal((f(1), torch.get_rng_state()), (2, state))",
     ["state = C.back(C.apart(False), torch.get_rng_state())",
      "C.expect('equal', (f(1), torch.get_rng_state()), C.apart(), (2, state))"]),
    ("torch.manual_seed(4)\nx = f(1)\ntorch.manual_seed(4)\nx2 = torch.rand(3)\n"
     "check.close(x, x2)",
     ["torch.default_generator.manual_seed(4 + 100)", "x = f(1)",
      "torch.default_generator.manual_seed(4 + 100)",
      "x2 = C.back(C.apart(False), torch.rand(3))", "C.expect('close', x, C.apart(False), x2)"]),
    ("r = torch.Generator().manual_seed(7)\nx = check.given(torch.rand(2, generator=r))\n"
     "check.close(f(x), 1)",
     ["r = C.back(C.apart(), torch.Generator().manual_seed(7 + C.secret()))",
      "x = C.given(0, lambda: torch.rand(2, generator=r))",
      "C.expect('close', f(x), C.apart(), 1)"]),
    ("check.close(f(torch.Generator().manual_seed(7)), g(torch.Generator().manual_seed(7)))",
     ["C.expect('close', f(torch.Generator().manual_seed(7 + 100)), C.apart(), "
      "g(torch.Generator().manual_seed(7 + 100)))"])])
def test_what_only_the_reference_computes_is_set_apart(source: str, wholes: list[str]):
    assert [line.whole.replace("__course__", "C") for line in plan(source, {"f"}, 100)] == wholes


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
