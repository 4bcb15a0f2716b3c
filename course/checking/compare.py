"""The verdict on an observation: pure functions from plain data to a `Verdict`.

Both sides of a comparison come from `observe`. Nothing here runs the learner's code, so the
same functions decide in a notebook and in the judge of the sealed grader.
"""

import itertools

import torch

from course.checking.observe import PLAIN, Array
from course.checking.verdict import Verdict, describe, is_beyond, written
from course.text import _

MOST_KEYS = 20  # of a dict, in a message
# rtol and atol per dtype: the defaults of torch.testing.assert_close, from its documentation.
TOLERANCES = {
    "float16": (1e-3, 1e-5),
    "bfloat16": (1.6e-2, 1e-5),
    "float32": (1.3e-6, 1e-5),
    "float64": (1e-7, 1e-7),
    "complex64": (1.3e-6, 1e-5),
    "complex128": (1e-7, 1e-7),
}


def equal(actual: object, expected: object) -> Verdict:
    """Exactly the same type, dtype, shape and values."""
    return close(actual, expected, rtol=0.0, atol=0.0)


def close(actual, expected, rtol: float | None = None, atol: float | None = None) -> Verdict:
    """The same type, dtype, shape and device, values within tolerance, a gradient if expected.

    The tolerances are those of `torch.isclose`: |actual - expected| <= atol + rtol |expected|;
    left out, they are `torch.testing.assert_close`'s for the expected dtype.
    """
    if isinstance(expected, Array):
        return _close_arrays(actual, expected, rtol, atol)
    if isinstance(expected, list | tuple | dict):
        return _close_parts(actual, expected, rtol, atol)
    return _close_plain(actual, expected, rtol, atol)


def _close_parts(actual, expected, rtol, atol) -> Verdict:
    what = describe(expected)
    if type(actual) is not type(expected) or len(actual) != len(expected):
        return Verdict(what, _mismatch(actual, expected))
    if isinstance(expected, dict):
        if actual.keys() != expected.keys():
            keys = _("expected the keys {want}, got {got}")
            return Verdict(what, keys.format(want=_keys(expected), got=_keys(actual)))
        pairs = [(repr(key), actual[key], expected[key]) for key in expected]
    else:
        pairs = [(str(i), a, e) for i, (a, e) in enumerate(zip(actual, expected, strict=True))]
    for key, a, e in pairs:
        part = close(a, e, rtol, atol)
        if not part.passed:
            return Verdict(what, part.reason, f"[{key}]{part.where}")
    return Verdict(what)


def _keys(parts: dict) -> str:
    """The keys as a list shows them, but of a tensor or a tuple only what it is."""
    shown = [written(key) if isinstance(key, PLAIN) else describe(key)
             for key in itertools.islice(parts, MOST_KEYS)]
    return f"[{', '.join(shown)}{', ...' if len(parts) > MOST_KEYS else ''}]"


def _close_plain(actual, expected, rtol, atol) -> Verdict:
    what = describe(expected)
    exact = rtol == 0 and atol == 0
    numbers = (int, float) if type(expected) is float and not exact else (type(expected),)
    if type(actual) not in numbers or (type(expected) is float and is_beyond(actual)):
        return Verdict(what, _mismatch(actual, expected))
    if isinstance(expected, float | complex):
        wide = torch.complex128 if isinstance(expected, complex) else torch.float64
        rtol = 1e-6 if rtol is None else rtol
        one, other = torch.tensor(actual, dtype=wide), torch.tensor(expected, dtype=wide)
        same = torch.isclose(one, other, rtol, 1e-8 if atol is None else atol, equal_nan=True)
    else:
        same = actual == expected
    if same:
        return Verdict(what)
    text = _("expected {want}, got {got}")
    return Verdict(what, text.format(want=written(expected), got=written(actual)))


def _close_arrays(actual, expected: Array, rtol, atol) -> Verdict:
    what = describe(expected)
    if not isinstance(actual, Array) or actual.library != expected.library:
        return Verdict(what, _mismatch(actual, expected))
    for name in ("shape", "dtype", "device"):  # terms that Chinese keeps in English too
        got, want = getattr(actual, name), getattr(expected, name)
        if got != want:
            text = _("{name}: expected {want}, got {got}")
            return Verdict(what, text.format(name=name, want=want, got=got))
    reason = _difference(actual.values, expected, rtol, atol)
    if not reason and expected.requires_grad and not actual.requires_grad:
        reason = _("the values are right, but no gradient flows through them: "
                   "the result is cut off from its inputs (detach, no_grad, .data, .item, NumPy), "
                   "or its parameters are frozen")
    return Verdict(what, reason)


def _difference(actual: torch.Tensor, expected: Array, rtol, atol) -> str:
    """Say where two tensors of one shape and dtype differ most; empty if they do not."""
    want = expected.values
    if torch.equal(actual, want):  # as most right answers are; `isclose` takes 40 times as long
        return ""
    default = TOLERANCES.get(expected.dtype, (0.0, 0.0))
    rtol = default[0] if rtol is None else rtol
    atol = default[1] if atol is None else atol
    differ = ~torch.isclose(actual, want, rtol=rtol, atol=atol, equal_nan=True)
    count, total = int(differ.sum()), differ.numel()
    if not count:
        return ""
    index, got, wanted = _worst(actual, want, differ)
    if not index:  # a single number stands nowhere
        return _("expected {want}, got {got}").format(want=wanted, got=got)
    text = _("{count} of {total} values differ; most at {index}: expected {want}, got {got}")
    return text.format(count=count, total=total, index=index, want=wanted, got=got)


def _worst(actual, want, differ) -> tuple[list[int], str, str]:
    """The index of the largest difference (NaN counts as infinite), and both values there."""
    wide = torch.complex128 if want.is_complex() else torch.float64
    gap = (actual.to(wide) - want.to(wide)).abs().nan_to_num(nan=torch.inf)
    gap = torch.where(differ, gap, -1.0)
    index = [int(i) for i in torch.unravel_index(gap.argmax(), gap.shape)]
    got, wanted = actual[tuple(index)].item(), want[tuple(index)].item()
    if isinstance(wanted, float):
        digits = next((n for n in (6, 9) if f"{got:.{n}g}" != f"{wanted:.{n}g}"), 17)
        return index, f"{got:.{digits}g}", f"{wanted:.{digits}g}"
    return index, str(got), str(wanted)


def _mismatch(actual: object, expected: object) -> str:
    """Say that two kinds of thing differ, with the slip that usually explains it."""
    if actual is None:
        text = _("got None, expected {want}: is a `return` missing?")
        return text.format(want=describe(expected))
    text = _("expected {want}, got {got}").format(want=describe(expected), got=describe(actual))
    if isinstance(expected, float | int) and isinstance(actual, Array):
        return text + _(" (`.item()` turns a tensor of one element into a number)")
    return text
