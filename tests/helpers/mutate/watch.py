"""Notes what a visible check shows to the right answer: facts on its inputs, and sizes."""

import functools
import inspect
from collections.abc import Callable

from mutate.inputs import SIZES, numbers, sorts, tensors

SEEN: dict[str, dict] = {}  # function -> the facts of its visible check
SIZES_SEEN: dict[str, int | tuple] = {}  # an expression such as len(x) -> its first value


def watch(right: Callable, name: str) -> Callable:
    """`right`, which notes facts on its arguments and its result in SEEN[name]."""
    facts = SEEN.setdefault(name, {"always": {}, "largest": 0.0, "takes": set(), "gives": set()})

    @functools.wraps(right)
    def watched(*values, **named):
        everything = (*values, *named.values())
        for kind, count in SIZES.items():
            if found := count(everything):
                facts[kind] = (min(*found, *facts.get(kind, found[:1])),
                               max(*found, *facts.get(kind, found[:1])))
        if call := bound(right, values, named):
            for parameter, value in call.arguments.items():
                if isinstance(value, bool | int | float | str | None):
                    facts["always"].setdefault(parameter, value)
        facts["takes"] |= set().union(*map(sorts, everything))
        result = right(*values, **named)
        facts["gives"] |= sorts(result)
        for tensor in tensors(result):
            sizes = numbers(tensor).abs()
            facts["largest"] = max(facts["largest"], *sizes[sizes.isfinite()].tolist(), 0.0)
        return result
    return watched


def note(expression: str, size: object) -> object:
    """`size`, which is written down in SIZES_SEEN."""
    if isinstance(size, int | tuple):
        SIZES_SEEN.setdefault(expression, tuple(size) if isinstance(size, tuple) else size)
    return size


def bound(function: Callable, values: tuple, named: dict) -> inspect.BoundArguments | None:
    try:
        return inspect.signature(function).bind(*values, **named)
    except (TypeError, ValueError):
        return None
