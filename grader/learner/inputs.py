"""The values of `check.given` on their way from the reference to a learner's process.

They arrive as they were: a view with the strides that it had, in a storage of its own.
"""

import itertools

import numpy as np
import torch

from course.checking import compare
from course.checking.observe import PLAIN, Array, observe


def freeze(value: object) -> tuple:
    """`value` and the state of torch's generator, as plain data for `wire.pack`.

    The generator's state travels too: lines that only served to make the value are gone from
    the learner's cell, and later draws must not notice. Raises TypeError for what is no plain
    data (a module, a function, a subclass).
    """
    return _still(value), observe(torch.get_rng_state())


def thaw(frozen: tuple) -> tuple[object, torch.Tensor]:
    """The value and the generator's state that `freeze` was given."""
    value, state = frozen
    return _alive(value), state.values


class Inputs:
    """`__course__` in a learner's check cell: the inputs that the reference has computed."""

    def __init__(self):
        self.values: dict[int, itertools.chain] = {}
        self.watched: list[tuple[object, object]] = []
        self.first: dict | None = None  # the first error of the cell

    def add(self, values: dict[int, list[tuple]]) -> "Inputs":
        for number, queue in values.items():
            self.values[number] = itertools.chain(self.values.get(number, ()), queue)
        return self

    def given(self, number: int, *own, fixed: bool = True) -> object:
        """The next value of this `check.given`, and the random state after it was made."""
        value, state = (own[0], None) if own else thaw(next(self.values[number]))
        if state is not None:
            torch.set_rng_state(state)
        if fixed:
            self.watched.append((value, observe(value)))
        return value

    def unchanged(self) -> bool:
        """No answer has changed an input in place. A learner who forges this gains nothing: a
        copy of the input would have done as well."""
        return all(compare.equal(observe(value), before).passed for value, before in self.watched)


def _still(value: object) -> object:
    if type(value) in PLAIN:
        return value
    if type(value) is torch.Tensor and value.layout is torch.strided and value.is_leaf:
        plain = value.detach()
        span = sum((n - 1) * s for n, s in zip(plain.shape, plain.stride(), strict=True)) + 1
        flat = plain.as_strided((span if plain.numel() else 0,), (1,))
        return {"tensor": observe(flat), "size": list(plain.shape),
                "stride": list(plain.stride()), "grad": value.requires_grad}
    if type(value) is np.ndarray:
        seen = observe(value)
        if type(seen) is Array:
            return {"numpy": seen}
    if type(value) is torch.Size:
        return {"size": list(value)}
    if type(value) in (list, tuple):
        return type(value)(map(_still, value))
    if type(value) is dict:
        return {"dict": [(_still(k), _still(v)) for k, v in value.items()]}
    raise TypeError(f"no plain data: {type(value).__name__}")


def _alive(value: object) -> object:
    if type(value) in (list, tuple):
        return type(value)(map(_alive, value))
    match value:
        case {"tensor": flat, "size": size, "stride": stride, "grad": grad}:
            return flat.values.as_strided(size, stride).requires_grad_(grad)
        case {"numpy": seen}:
            return seen.values.numpy()
        case {"size": size}:
            return torch.Size(size)
        case {"dict": pairs}:
            return {_alive(key): _alive(item) for key, item in pairs}
    return value
