"""What may be wrong with a result."""

from collections.abc import Callable

import numpy as np
import torch

from mutate.inputs import is_number


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


def into_the_input(result: object, values: tuple) -> object:
    """The result, in the memory of an input of the same shape and dtype."""
    for value in values:
        if (isinstance(value, torch.Tensor) and isinstance(result, torch.Tensor)
                and (value.shape, value.dtype) == (result.shape, result.dtype)):
            return value.data.copy_(result.data)
    return result
