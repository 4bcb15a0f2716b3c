"""Sealing: what is left of a check cell in the learner's process."""

import ast
from pathlib import Path

import marking
import pytest

from grader.seal import defined, kind_of, seal

ROOT = Path(__file__).parents[1]
CHECKS = [(f"{path.stem}/{exercise.name}/{n}", exercise, source)
          for path in sorted(ROOT.glob("day*/solutions/*.ipynb"))
          for exercise in marking.read(path) for n, (source, _points) in enumerate(exercise.checks)]


@pytest.mark.parametrize(("source", "sealed"), [
    ("check.close(f(x), g(x), rtol=1e-3, about='a')", "check.close(f(x))"),
    ("want = g(x)\ncheck.close(f(x), want)", "check.close(f(x))"),
    ("y = g(x)\nz = y * 2\ncheck.close(f(x), z)", "check.close(f(x))"),
    ("x, want = check.given(a), g(a)\ncheck.close(f(x), want)",
     "x = check.given(a)\ncheck.close(f(x))"),
    ("x, y = g(a)\ncheck.close(f(x), y)", "x, y = g(a)\ncheck.close(f(x))"),
    ("a, b = b, a\ncheck.close(f(a), b)", "a, b = (b, a)\ncheck.close(f(a))"),
    ("def good(x):\n    return g(x)\ncheck.close(f(x), good(x))", "check.close(f(x))"),
    ("x[1] = 7\ncheck.close(f(x), x)", "x[1] = 7\ncheck.close(f(x))"),
    ("x.zero_()\ncheck.accuracy(f(x), labels, at_least=0.9)",
     "x.zero_()\ncheck.accuracy(f(x))"),
    ("torch.manual_seed(3)\ncheck.raises(lambda: f(x), ValueError, match='row')",
     "torch.manual_seed(3)\ncheck.raises(lambda: f(x))"),
    ("out = f(x)\ncheck.close(x, before)", "out = f(x)\ncheck.close(x)"),  # f may change x
    ("_ = x.hook(g)\nwant = g(x)\ncheck.close(f(x), want)", "_ = x.hook(g)\ncheck.close(f(x))"),
    ("x = 1\nx = x + g(2)\ncheck.close(f(x), x)", "x = 1\nx = x + g(2)\ncheck.close(f(x))"),
])
def test_only_what_computes_the_observation_is_left(source: str, sealed: str):
    assert seal(source, {"f"}) == sealed


def test_defined_names_what_a_cell_leaves_behind():
    source = "import torch\nclass A:\n    y = 1\ndef f(x):\n    z = x\na, (b, c) = 1, (2, 3)"
    assert defined(source) == {"A", "f", "a", "b", "c"}


@pytest.mark.parametrize(("source", "exercise"), [(s, e) for _n, e, s in CHECKS],
                         ids=[name for name, _e, _s in CHECKS])
def test_a_sealed_cell_of_the_course_holds_no_expected_value(source: str, exercise):
    sealed = ast.parse(seal(source, defined(exercise.solution)))
    checks = [s for s in sealed.body if kind_of(s)]
    assert len(checks) == sum(bool(kind_of(s)) for s in ast.parse(source).body)
    assert all(len(s.value.args) == 1 and not s.value.keywords for s in checks)


@pytest.mark.parametrize(("source", "exercise"), [(s, e) for _n, e, s in CHECKS],
                         ids=[name for name, _e, _s in CHECKS])
def test_a_sealed_cell_still_runs_with_the_solution(source: str, exercise):
    """Every first argument can be computed from what is left: nothing needed was taken out."""
    seen = []

    class Recorder:
        """Stands for `check` in a process that knows no expected value."""

        def __getattr__(self, kind):
            return lambda actual: seen.append(kind)

    names: dict = {"__name__": "__main__"}
    for setup in exercise.setup:
        exec(compile(setup, "<setup>", "exec"), names)
    exec(compile(exercise.solution, "<answer>", "exec"), names)
    real, recorder = names["check"], Recorder()
    recorder.given, recorder.fill = lambda value, fixed=True: value, real.fill
    names["check"] = recorder
    exec(compile(seal(source, defined(exercise.solution)), "<check>", "exec"), names)
    assert len(seen) == sum(bool(kind_of(s)) for s in ast.parse(source).body)
