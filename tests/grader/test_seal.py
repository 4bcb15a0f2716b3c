"""Sealing: what is left of a check cell in the learner's process."""

import ast
import copy
from pathlib import Path
from types import SimpleNamespace

import marking
import pytest

from course.checking import compare
from course.checking.observe import Outcome, observe, observe_call
from grader.notebooks.seal import KINDS, called, defined, kind_of, seal

ROOT = Path(__file__).parents[2]
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
    ("want: Tensor = g(x)\ncheck.close(f(x), want)", "check.close(f(x))"),
    ("x: Tensor = g(1)\ncheck.close(f(x), x)", "x: Tensor = g(1)\ncheck.close(f(x))"),
    ("x: Tensor\ncheck.close(f(x), x)", "x: Tensor\ncheck.close(f(x))"),
    ("y = want = g(x)\ncheck.close(f(x), y + want)", "check.close(f(x))"),
    ("y = want = g(x)\ncheck.close(f(y), want)", "y = g(x)\ncheck.close(f(y))"),
    ("y = want = z = g(x)\ncheck.close(f(y, z), want)", "y = z = g(x)\ncheck.close(f(y, z))"),
    ("_ = want = g(x)\ncheck.close(f(x), want)", "check.close(f(x))"),
    ("want, _ = x.max(0)\ncheck.close(f(x), want)", "check.close(f(x))"),
    ("old, _ = g(x), x.hook(g)\ncheck.close(f(x), old)", "_ = x.hook(g)\ncheck.close(f(x))"),
    ("y = x[1] = g(x)\ncheck.close(f(x), y)", "x[1] = g(x)\ncheck.close(f(x))"),
    ("y = z = f(x)\ncheck.close(x, y + z)", "y = z = f(x)\ncheck.close(x)"),
    ("x = 1\nx = x + g(2)\ncheck.close(f(x), x)", "x = 1\nx = x + g(2)\ncheck.close(f(x))"),
])
def test_only_what_computes_the_observation_is_left(source: str, sealed: str):
    assert seal(source, {"f"}) == sealed


def test_defined_names_what_a_cell_leaves_behind():
    source = ("import torch\nclass A:\n    y = 1\ndef f(x):\n    z = x\na, (b, c) = 1, (2, 3)\n"
              "d: int = 4\ne = g = 5\nh: int")
    assert defined(source) == {"A", "f", "a", "b", "c", "d", "e", "g"}


@pytest.mark.parametrize(("source", "exercise"), [(s, e) for _n, e, s in CHECKS],
                         ids=[name for name, _e, _s in CHECKS])
def test_a_sealed_cell_of_the_course_holds_no_expected_value(source: str, exercise):
    sealed = ast.parse(seal(source, defined(exercise.solution)))
    checks = [s for s in sealed.body if kind_of(s)]
    assert len(checks) == sum(bool(kind_of(s)) for s in ast.parse(source).body)
    assert all(len(s.value.args) == 1 and not s.value.keywords for s in checks)


class Keyed(ast.NodeTransformer):
    """`check.given(x)` becomes `check.given(x, key="x")`: which input it is."""

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        if called(node) == "given":
            node.keywords.append(ast.keyword("key", ast.Constant(ast.unparse(node.args[0]))))
        return node


def observations(exercise: marking.Exercise, source: str, inputs: list, replay: bool) -> list:
    """What the checks of a cell see of the solution. The first run fills `inputs`, a replay
    takes them from there, as the judge delivers them to the learner's process."""

    def given(value, key: str, fixed: bool = True):
        if not replay:
            inputs.append((key, copy.deepcopy(value)))
            return value
        place = next(i for i, (name, _value) in enumerate(inputs) if name == key)
        return inputs.pop(place)[1]

    def recorder(kind: str):
        look = observe_call if kind == "raises" else observe
        return lambda actual, *rest, **options: seen.append(look(actual))

    names, seen = {"__name__": "__main__"}, []
    for setup in exercise.setup:
        exec(compile(setup, "<setup>", "exec"), names)
    marking.run_answer(exercise.solution, names)
    names["check"] = SimpleNamespace(given=given, fill=names["check"].fill,
                                     **{kind: recorder(kind) for kind in KINDS})
    tree = ast.fix_missing_locations(Keyed().visit(ast.parse(source)))
    exec(compile(tree, "<check>", "exec"), names)
    return seen


@pytest.mark.parametrize(("source", "exercise"), [(s, e) for _n, e, s in CHECKS],
                         ids=[name for name, _e, _s in CHECKS])
def test_a_sealed_cell_shows_what_the_whole_cell_shows(source: str, exercise):
    """Nothing that the observation needs was taken out, side effects included."""
    if exercise.name == "train-classifier":
        pytest.skip("trained anew in each run: judged on what it does, not on its numbers")
    inputs: list = []
    whole = observations(exercise, source, inputs, replay=False)
    sealed = observations(exercise, seal(source, defined(exercise.solution)), inputs, replay=True)
    assert len(whole) == len(sealed)
    for one, other in zip(whole, sealed, strict=True):
        if isinstance(one, Outcome):
            assert one == other
        else:
            assert compare.close(other, one).passed, compare.close(other, one).reason
