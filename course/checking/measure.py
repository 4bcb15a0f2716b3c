"""Verdicts that need no equal value: a shape, a range, an exception, an accuracy.

Like `compare`, pure functions from what `observe` returns to a `Verdict`.
"""

from course.checking.observe import Array, Outcome
from course.checking.verdict import Verdict, describe, is_beyond
from course.text import _


def shape(actual, dims: tuple[int, ...], dtype: str = "") -> Verdict:
    """An array of this shape and, if given, this dtype (`"float32"`); values do not matter."""
    what = _("shape {shape}").format(shape=dims) + (f", {dtype}" if dtype else "")
    if not isinstance(actual, Array):
        return Verdict(what, _unexpected(what, actual))
    got = actual.shape, actual.dtype if dtype else ""
    if got == (dims, dtype):
        return Verdict(what)
    return Verdict(what, _unexpected(what, actual))


def between(actual, low: float, high: float) -> Verdict:
    """A number, or a tensor of one element, with low <= actual <= high."""
    what = _("a number from {low} to {high}").format(low=f"{low:g}", high=f"{high:g}")
    if isinstance(actual, Array) and actual.values.numel() == 1:
        actual = actual.values.item()
    if type(actual) not in (int, float) or is_beyond(actual):
        return Verdict(what, _unexpected(what, actual))
    figure = f"{actual:.6g}"
    if low <= actual <= high:
        return Verdict(what, figure=figure)
    return Verdict(what, _("expected {want}, got {got}").format(want=what, got=figure))


def raises(actual: Outcome, exception: str, match: str = "") -> Verdict:
    """The call raised `exception` or a subclass of it, with `match` somewhere in its message."""
    what = _("{name} is raised").format(name=exception)
    if not actual.exceptions:
        return Verdict(what, _("expected {name} to be raised, nothing was").format(name=exception))
    if exception not in actual.exceptions:
        return Verdict(what, _("expected {want} to be raised, got {got}: {message}").format(
            want=exception, got=actual.exceptions[0], message=actual.message))
    if match not in actual.message:
        return Verdict(what, _("the message of {name} should contain {want}, it is {got}").format(
            name=exception, want=repr(match), got=repr(actual.message)))
    return Verdict(what)


def accuracy(actual, labels: Array, at_least: float) -> Verdict:
    """The share of right predictions: class indices (N,), or scores (N, C) whose argmax counts."""
    what = _("accuracy of at least {share}").format(share=f"{at_least:.1%}")
    n = labels.shape[0]
    if (not isinstance(actual, Array) or actual.shape[:1] != (n,) or len(actual.shape) > 2
            or actual.shape[1:] == (0,)):
        return Verdict(what, _("expected predictions of shape ({n},) or ({n}, classes), got {got}")
                       .format(n=n, got=describe(actual)))
    if actual.values.isnan().any():
        return Verdict(what, _("the predictions contain NaN"))
    try:
        guess = actual.values.argmax(dim=1) if len(actual.shape) == 2 else actual.values
        right = int((guess == labels.values).sum())
    except RuntimeError:  # among complex numbers, none is the largest
        return Verdict(what, _("expected class indices, or scores that are real numbers, got {got}")
                       .format(got=describe(actual)))
    # Rounded down: 567 of 597 is 94.97 %, and that is not 95.0 %.
    got = _("{share}, {right} of {n} right").format(share=f"{right * 1000 // (n or 1) / 1000:.1%}",
                                                    right=right, n=n)
    if right / (n or 1) >= at_least:
        return Verdict(what, figure=got)
    return Verdict(what, _("expected {want}, got {got}").format(want=what, got=got))


def _unexpected(what: str, actual: object) -> str:
    if actual is None:
        return _("got None, expected {want}: is a `return` missing?").format(want=what)
    return _("expected {want}, got {got}").format(want=what, got=describe(actual))
