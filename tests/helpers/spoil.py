"""A right function that is wrong for a part of its inputs, or that treats them badly.

`wrap(function, kind, *fact)` makes it. What the facts are, the largest input of the visible check
say, `watch` notes while that check runs.
"""

import copy
import functools
import inspect
from collections.abc import Callable, Iterator

import numpy as np
import torch

SEEN: dict[str, dict] = {}  # function -> the facts of its visible check
SIZES_SEEN: dict[str, int | tuple] = {}  # an expression such as len(x) -> its first value


def tensors(value: object) -> Iterator[torch.Tensor]:
    """The tensors, arrays and lists of numbers in an argument; a number alone has no axes."""
    if isinstance(value, torch.Tensor):
        yield value
    elif isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        yield torch.from_numpy(np.ascontiguousarray(value))
    elif is_number(value) or (isinstance(value, list | tuple) and value and all(
            map(is_number, value))):
        yield torch.tensor(value, dtype=torch.float64)
    elif isinstance(value, list | tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from tensors(item)


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def lengths(value: object) -> Iterator[int]:
    if isinstance(value, str | list | tuple | dict):
        yield len(value)
    if isinstance(value, list | tuple | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from lengths(item) if item is not value else ()


def numbers(tensor: torch.Tensor) -> torch.Tensor:
    """The entries as float64, flat; none if they have no values."""
    if tensor.device.type == "meta" or tensor.is_complex() or tensor.dtype is torch.bool:
        return torch.empty(0)
    return tensor.detach().double().flatten()


def entries(test: Callable) -> Callable:
    """Of a tensor: is there an entry for which `test` holds?"""
    return lambda tensor: bool(test(numbers(tensor)).any())


def row(test: Callable) -> Callable:
    """Of two numbers or more, in a flat row: does `test` hold?"""
    return lambda tensor: len(flat := numbers(tensor)) > 1 and bool(test(flat))


VALUES = {  # wrong if this holds for one of the tensors, arrays, lists or numbers that come in
    "a negative number": entries(lambda x: x < 0),
    "a zero": entries(lambda x: x == 0),
    "a number above 1000": entries(lambda x: x.abs() > 1000),
    "a number near 0": entries(lambda x: (x != 0) & (x.abs() < 1e-3)),
    "a fraction": entries(lambda x: x != x.round()),
    "equal entries": row(lambda x: len(x.unique()) < len(x)),
    "entries that do not rise": row(lambda x: (x.diff() < 0).any()),
    "entries that rise": row(lambda x: (x.diff() >= 0).all()),
}
TENSORS = {  # the same for what tensors alone can be
    "an infinity": entries(torch.isinf),
    "a NaN": entries(torch.isnan),
    "a matrix that is not square": lambda x: x.dim() == 2 and x.shape[0] != x.shape[1],
    "a square matrix": lambda x: x.dim() == 2 and x.shape[0] == x.shape[1],
    "one row": lambda x: x.dim() > 0 and x.shape[0] == 1,
    "one column": lambda x: x.dim() > 1 and x.shape[-1] == 1,
    "no entry": lambda x: x.numel() == 0,
    "float64": lambda x: x.dim() > 0 and x.dtype is torch.float64,
    "16 bits": lambda x: x.dtype in (torch.float16, torch.bfloat16),
    "whole numbers": lambda x: not x.is_floating_point(),
    "a tensor that is not contiguous": lambda x: not x.is_contiguous(),
    "a tensor that requires grad": lambda x: x.requires_grad,
}
IF_ANY = VALUES | TENSORS
NEEDS = dict.fromkeys(VALUES, "number") | {  # what a value must be among the inputs to be tried
    "a number near 0": "fraction", "a fraction": "fraction", "equal entries": "row",
    "entries that do not rise": "row", "entries that rise": "row"}
SIZES = {  # wrong if one of these is above, or below, what the visible check has
    "entries": lambda values: [t.numel() for v in values for t in tensors(v) if t.dim()],
    "rows": lambda values: [len(t) for v in values for t in tensors(v) if t.dim()],
    "axes": lambda values: [t.dim() for v in values for t in tensors(v) if t.dim()],
    "items": lambda values: [n for v in values for n in lengths(v)],
}


def worse(value: object) -> object:
    """Another value of the same kind; an error where there is none."""
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return type(value)(map(worse, value)) or [0]
    match value:
        case torch.Tensor():
            return ~value if value.dtype is torch.bool else value * 2 + 1
        case bool():
            return not value
        case int() | float() | np.ndarray() | np.generic():
            return value * 2 + 1
        case str():
            return value + "?"
        case dict():
            return {key: worse(item) for key, item in value.items()} or {"?": 1}
    raise ValueError("wrong on purpose")


def each(change: Callable) -> Callable:
    """`change` on every tensor of numbers and on every number of a result."""
    def of(value: object) -> object:
        if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
            return type(value)(map(of, value))
        if isinstance(value, dict):
            return {key: of(item) for key, item in value.items()}
        known = is_number(value) or (
            isinstance(value, torch.Tensor) and value.dtype is not torch.bool)
        return change(value) if known else value
    return of


def as_tensor(change: Callable, whole: bool = False) -> Callable:
    """`change`, of a tensor, on every result; only if `whole` on what has no fractions, too."""
    def of(value):
        tensor = value if isinstance(value, torch.Tensor) else torch.tensor(
            value, dtype=torch.float64 if isinstance(value, float) else torch.int64)
        if not (whole or tensor.is_floating_point()):
            return value
        return change(tensor) if isinstance(value, torch.Tensor) else change(tensor).item()
    return each(of)


RESULTS = {  # what may happen to a result
    "rounded to 3 digits": as_tensor(lambda x: x + (x.round(decimals=3) - x).detach()),
    "cast through float32": as_tensor(lambda x: x.float().to(x.dtype)),
    "in float32": as_tensor(lambda x: x.float()),
    "in float64": as_tensor(lambda x: x.double()),
    "detached": each(lambda x: x.detach() if isinstance(x, torch.Tensor) else x),
    "no less than 0": as_tensor(lambda x: x.clamp(min=0), whole=True),
}


def first_of_its_shape(right: Callable) -> Callable:
    """Remembers a result by the shapes of the tensors and the other arguments."""
    known: dict[str, object] = {}

    @functools.wraps(right)
    def remembers(*values, **named):
        key = repr([(t.shape, t.dtype) if isinstance(t, torch.Tensor) else t
                    for t in (*values, *named.values())])
        if key not in known:
            known[key] = right(*values, **named)
        return known[key]
    return remembers


def change_in_place(values: tuple) -> None:
    for value in values:
        if isinstance(value, torch.Tensor) and value.numel() and value.device.type == "cpu":
            value.data.copy_(value.data.flip(0).logical_not() if value.dtype is torch.bool
                             else value.data + 1)
        elif isinstance(value, list):
            value.append(value[0] if value else 0)
        elif isinstance(value, dict):
            value["?"] = 1


def into_the_input(result: object, values: tuple) -> object:
    """The result, in the memory of an input of the same shape and dtype."""
    for value in values:
        if (isinstance(value, torch.Tensor) and isinstance(result, torch.Tensor)
                and (value.shape, value.dtype) == (result.shape, result.dtype)):
            return value.data.copy_(result.data)
    return result


def _bound(function: Callable, values: tuple, named: dict) -> inspect.BoundArguments | None:
    try:
        return inspect.signature(function).bind(*values, **named)
    except (TypeError, ValueError):
        return None


def wrap(right: Callable, kind: str, *fact) -> Callable:
    """`right`, spoiled: `kind` is a key of a table above or one of the words below."""
    if kind == "remembers":
        return first_of_its_shape(right)

    @functools.wraps(right)
    def spoiled(*values, **named):
        everything = (*values, *named.values())
        if kind == "always":
            bound, (name, value) = _bound(right, values, named), fact
            bound.arguments[name] = value
            return right(*bound.args, **bound.kwargs)
        wrong = False
        if kind in IF_ANY:
            wrong = any(IF_ANY[kind](t) for value in everything for t in tensors(value))
        elif kind in SIZES:
            word, limit = fact
            wrong = any(n < limit if word == "below" else n > limit
                        for n in SIZES[kind](everything))
        result = right(*values, **named)
        if kind == "changes its input":
            result = copy.deepcopy(result) if not _grad(result) else result
            change_in_place(everything)
        elif kind == "into the input":
            return into_the_input(result, everything)
        elif kind == "clamped":
            return as_tensor(lambda x: x.clamp(-fact[0], fact[0]), whole=True)(result)
        elif kind in RESULTS:
            return RESULTS[kind](result)
        return worse(result) if wrong else result
    return spoiled


def _grad(result: object) -> bool:
    return any(t.requires_grad for t in tensors(result))


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
        if bound := _bound(right, values, named):
            for parameter, value in bound.arguments.items():
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


def sorts(value: object) -> set[str]:
    """Which are in a value: number, fraction (it need not be whole), row, tensor, list."""
    if isinstance(value, torch.Tensor | np.ndarray):
        return {"number", "row",
                "fraction" if "float" in str(value.dtype) else "number",
                "tensor" if isinstance(value, torch.Tensor) else "row"}
    if is_number(value):
        return {"number", "fraction"} if isinstance(value, float) else {"number"}
    if isinstance(value, dict):
        return {"list"}.union(*map(sorts, value.values()))
    if isinstance(value, list | tuple):
        return ({"row", "list"} if isinstance(value, list) else {"row"}).union(*map(sorts, value))
    return set()


def kinds(facts: dict) -> list[tuple]:
    """Every kind that makes sense, with its facts, for a function whose visible check has these."""
    takes, gives = facts["takes"], facts["gives"]
    found = [kind for kind, needs in NEEDS.items() if needs in takes]
    if "tensor" in takes:
        found += [*TENSORS]
    if takes & {"tensor", "list"}:
        found += ["changes its input"]
    if "tensor" in takes & gives:
        found += ["into the input", "remembers"]
    if "number" in gives:
        found += ["no less than 0"]
    if "fraction" in gives:
        found += ["rounded to 3 digits", "cast through float32"]
    if {"fraction", "tensor"} <= gives:
        found += ["in float32", "in float64", "detached"]
    sizes = [(kind, *word) for kind in SIZES if kind in facts and (
                 kind != "axes" or "tensor" in takes)
             for word in zip(("below", "above"), facts[kind], strict=True)]
    always = [("always", *pair) for pair in facts["always"].items()]
    clamped = [("clamped", 2 * max(1.0, facts["largest"]))] if facts["largest"] else []
    return [(kind,) for kind in found] + sizes + always + clamped
