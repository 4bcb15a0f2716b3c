"""Checks for the exercises. `check.close??` shows how each one decides.

The first argument is the learner's, everything after it is the course's; a check that fails
raises `CheckFailed`. The sealed grader relies on that order: it keeps the first argument in the
learner's process and everything else out of it.
"""

from collections.abc import Callable

import torch

from course.checking import compare, launches, measure, notebook
from course.checking.failed import CheckFailed
from course.checking.fill import fill
from course.checking.observe import observe, observe_call
from course.checking.show import Outcome, show
from course.checking.verdict import Verdict
from course.text import _
from course.traces.trace import Trace

__all__ = [
    "CheckFailed", "accuracy", "between", "close", "equal", "fill", "forget", "given", "launch",
    "raises", "shape",
]


def close(actual, expected, *, rtol: float | None = None, atol: float | None = None,
          causes: dict[str, object] | None = None, about: str = "") -> None:
    """`actual` equals `expected` within tolerance: type, shape, dtype, device and values.

    Works on tensors, NumPy arrays, numbers, strings, and lists, tuples and dicts of them.
    If `expected` requires a gradient, so must `actual`. Tolerances as in `torch.isclose`;
    by default those of `torch.testing.assert_close`. `causes` maps a likely mistake, said to
    the learner, to the value it leads to. Raises `CheckFailed`.
    """
    seen = observe(actual)
    verdict = compare.close(seen, observe(expected), rtol, atol)
    _decide(verdict, about, _cause(seen, causes, rtol, atol))


def equal(actual, expected, *, causes: dict[str, object] | None = None, about: str = "") -> None:
    """`actual` is exactly `expected`: type, dtype, shape, values, without tolerance.

    For integers, strings, shapes, and tensors that must come back bit for bit.
    Raises `CheckFailed`.
    """
    seen = observe(actual)
    _decide(compare.equal(seen, observe(expected)), about, _cause(seen, causes, 0.0, 0.0))


def shape(actual, dims: tuple[int, ...], *, dtype: torch.dtype | None = None,
          about: str = "") -> None:
    """`actual` is an array of shape `dims` and, if given, of `dtype`. Raises `CheckFailed`."""
    name = "" if dtype is None else str(dtype).removeprefix("torch.")
    _decide(measure.shape(observe(actual), tuple(dims), name), about)


def between(actual, low: float, high: float, *, about: str = "") -> None:
    """The number, or one-element tensor, has low <= `actual` <= high. Raises `CheckFailed`."""
    _decide(measure.between(observe(actual), low, high), about)


def raises(call: Callable[[], object], exception: type[Exception], *, match: str = "",
           about: str = "") -> None:
    """`call()` raises `exception` (or a subclass) with `match` in its message.

    Raises `CheckFailed`.
    """
    _decide(measure.raises(observe_call(call), exception.__name__, match), about)


def accuracy(predictions, labels: torch.Tensor, *, at_least: float, about: str = "") -> None:
    """At least this share of `predictions` is right. Raises `CheckFailed`.

    predictions: class indices of shape (N,), or scores of shape (N, C) whose largest counts.
    labels: class indices of shape (N,).
    """
    _decide(measure.accuracy(observe(predictions), observe(labels), at_least), about)


def launch(actual, before: list, after: list, *, blocks, threads, per_thread: int,
           reads: int | None = None, coalesced: bool = False, sources: int | list[int] = 0,
           rtol: float | None = None, atol: float | None = None,
           causes: dict[str, object] | None = None, about: str = "") -> None:
    """The record `actual` is a launch without a race that turns the arrays `before` into `after`.

    actual: what `kernels.record` returns. before: the arrays, in the order of the arguments.
    after: what they hold at the end; None for one that stays as it is and is read as a whole.
    blocks, threads: an int or a tuple. per_thread: the most accesses of one thread. reads: the
    most reads of global memory. coalesced: warps touch neighbouring elements. sources: how many
    elements of global memory each element of the last array depends on.
    causes: maps a likely mistake to what the last array then holds. Raises `CheckFailed`.
    """
    seen = actual if type(actual) is Trace else observe(actual)
    wanted = launches.wanted(observe(before), observe(after), blocks, threads,
                             per_thread=per_thread, reads=reads, coalesced=coalesced,
                             sources=sources, rtol=rtol, atol=atol)
    verdict = launches.launch(seen, wanted)
    cause = "" if verdict.passed else _cause(launches.left(seen, wanted), causes, rtol, atol)
    _decide(verdict, about, cause)


def given(value, *, fixed: bool = True):
    """Return `value`, an input that the course supplies and the answer must leave as it is.

    Every later check of the cell fails if the answer has changed it in place; `fixed=False` is
    for inputs that may change. In the sealed grader, `value` is computed outside the learner's
    process.
    """
    if fixed:
        _inputs.append((value, observe(value)))
    return value


def forget() -> None:
    """Forget the inputs that `given` watches. A notebook does so before it runs a cell."""
    _inputs.clear()


def _unchanged() -> Verdict:
    """The inputs of this cell are still what `given` gave."""
    for value, before in _inputs:
        if not compare.equal(observe(value), before).passed:
            return Verdict(_("the inputs are as they were before"), _(
                "your code changed its input in place; make something new instead "
                "(no `x -= ...`, no `x[...] = ...`, no `.append`, no method that ends in _)"))
    return Verdict("")


def _cause(seen, causes, rtol, atol) -> str:
    """The first known mistake whose value is what the learner got, or ""."""
    for text, value in (causes or {}).items():
        if compare.close(seen, observe(value), rtol, atol).passed:
            return _(text)
    return ""


def _decide(verdict: Verdict, about: str, cause: str = "") -> None:
    """Show the verdict; raise `CheckFailed` unless it passed and the inputs are unchanged."""
    kept = _unchanged()
    if not kept.passed:
        verdict, about, cause = kept, "", ""
    name = _(about) if about else verdict.what
    if verdict.passed:
        show(Outcome("passed", _("Passed: {name}").format(name=name), verdict.measured))
        return
    place = _("in part {where}: ").format(where=f"`{verdict.where}`") if verdict.where else ""
    lines = [_("Likely cause: {cause}.").format(cause=cause)] if cause else []
    lines.append(place + verdict.reason)
    outcome = Outcome("wrong", _("Not right yet: {name}").format(name=name), tuple(lines))
    show(outcome)
    raise CheckFailed(verdict, outcome)


_inputs: list[tuple[object, object]] = []  # what `given` gave, and what it looked like then

notebook.connect(before_cell=forget)
