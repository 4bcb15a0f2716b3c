"""The checks against answers known to be wrong and right: tests/answers/<notebook>/<answer>/.

Every wrong answer must lose points, every right one must get them all, a blank must get none.
"""

from pathlib import Path

import marking
import pytest
import torch
from torch import nn

from course.check import CheckFailed
from course.checking.observe import is_blank

ROOT = Path(__file__).parents[2]
ANSWERS = ROOT / "tests" / "answers"
EXERCISES = {(path.stem, exercise.name): exercise
             for path in sorted(ROOT.glob("day*/solutions/*.ipynb"))
             for exercise in marking.read(path)}
FILES = sorted(ANSWERS.glob("*/*/*.py"))


@pytest.fixture(autouse=True)
def as_found():
    """Undo what a wrong answer may leave behind for all of this process."""
    yield
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    torch.set_autocast_enabled("cpu", False)
    nn.modules.module._global_forward_hooks.clear()
    nn.modules.module._global_forward_pre_hooks.clear()


def exercise_of(path: Path) -> marking.Exercise:
    return EXERCISES[path.parts[-3], path.parts[-2]]


@pytest.mark.parametrize("path", FILES, ids=lambda p: "/".join(p.parts[-3:]))
def test_the_checks_tell_wrong_from_right(path: Path):
    exercise = exercise_of(path)
    earned, lost = marking.mark(exercise, path.read_text(encoding="utf-8"))
    if path.name.startswith("right-"):
        assert earned == pytest.approx(exercise.points), lost
    else:
        assert earned < exercise.points - 1e-9, "this wrong answer got every point"


@pytest.mark.parametrize("key", EXERCISES, ids="/".join)
def test_the_solution_gets_every_point(key):
    earned, lost = marking.mark(EXERCISES[key], EXERCISES[key].solution)
    assert earned == pytest.approx(EXERCISES[key].points), lost


@pytest.mark.parametrize("key", EXERCISES, ids="/".join)
def test_a_blank_answer_gets_nothing_and_is_never_called_wrong(key):
    exercise = EXERCISES[key]
    head = exercise.solution.split("    ### BEGIN SOLUTION")[0]
    earned, lost = marking.mark(exercise, head + "    raise NotImplementedError\n")
    assert earned == 0
    assert not [error for error in lost if isinstance(error, CheckFailed)]
    assert any(is_blank(error) for error in lost)


@pytest.mark.parametrize("key", EXERCISES, ids="/".join)
def test_an_exercise_has_five_wrong_and_two_right_answers(key):
    """A warm-up function, which is one line, has two wrong ones and a right one."""
    names = [path.name for path in ANSWERS.joinpath(*key).glob("*.py")]
    wrong, right = (2, 1) if EXERCISES[key].warm_up else (5, 2)
    assert len([name for name in names if name.startswith("wrong-")]) >= wrong
    assert len([name for name in names if name.startswith("right-")]) >= right


@pytest.mark.parametrize("path", FILES, ids=lambda p: "/".join(p.parts[-3:]))
def test_an_answer_says_in_its_first_line_what_it_is(path: Path):
    assert path.name.startswith(("wrong-", "right-"))
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert path.parts[-3:-1] in EXERCISES
