"""A right function that is wrong for a part of its inputs, or that treats them badly.

`wrap(function, kind, *fact)` makes it. What the facts are, the largest input of the visible check
say, `watch` notes while that check runs.
"""

import copy
import functools
from collections.abc import Callable

import torch

from mutate.inputs import IF_ANY, NEEDS, SIZES, TENSORS, tensors
from mutate.results import RESULTS, as_tensor, into_the_input, worse
from mutate.watch import bound


def wrap(right: Callable, kind: str, *fact) -> Callable:
    """`right`, spoiled: `kind` is a key of IF_ANY, SIZES or RESULTS, or one of the words below."""
    if kind == "remembers":
        return first_of_its_shape(right)

    @functools.wraps(right)
    def spoiled(*values, **named):
        everything = (*values, *named.values())
        if kind == "always":
            call, (name, value) = bound(right, values, named), fact
            call.arguments[name] = value
            return right(*call.args, **call.kwargs)
        wrong = is_wrong(everything, kind, fact)
        result = right(*values, **named)
        return worse(result) if wrong else treated(result, everything, kind, fact)
    return spoiled


def is_wrong(everything: tuple, kind: str, fact: tuple) -> bool:
    """Are these inputs of the kind for which the result is to be wrong?"""
    if kind in IF_ANY:
        return any(IF_ANY[kind](t) for value in everything for t in tensors(value))
    if kind in SIZES:
        word, limit = fact
        return any(n < limit if word == "below" else n > limit for n in SIZES[kind](everything))
    return False


def treated(result: object, everything: tuple, kind: str, fact: tuple) -> object:
    """What becomes of a right result, or of the inputs that led to it."""
    match kind:
        case "changes its input":
            grad = any(t.requires_grad for t in tensors(result))
            result = result if grad else copy.deepcopy(result)
            change_in_place(everything)
        case "into the input":
            return into_the_input(result, everything)
        case "clamped":
            return as_tensor(lambda x: x.clamp(-fact[0], fact[0]), whole=True)(result)
    return RESULTS[kind](result) if kind in RESULTS else result


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
