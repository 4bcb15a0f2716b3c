"""What a check sees of an answer: plain data, and nothing of the learner's that can act.

A tensor becomes its dtype, shape, device and values; numbers, strings, lists and dicts stay
what they are; everything else is only the name of its type. The sealed grader sends exactly
this from the learner's process to the judge, so a check never needs more than this.
"""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch

from course.traces.trace import Trace

PLAIN = (type(None), bool, int, float, complex, str)
DICTS = (dict, defaultdict, Counter, OrderedDict)


@dataclass(frozen=True)
class Array:
    """A tensor or a NumPy array: `values` is a detached copy on the CPU."""

    library: str  # "tensor" or "NumPy array"
    dtype: str  # "float32", as both libraries write it
    device: str  # "cpu", "cuda:0", "meta"; NumPy arrays are on the "cpu"
    requires_grad: bool
    values: torch.Tensor  # zeros for a tensor on "meta", which has none

    @property
    def shape(self) -> tuple[int, ...]:
        return tuple(self.values.shape)


@dataclass(frozen=True)
class Opaque:
    """Something that a check cannot look into, known by the name of its type."""

    type_name: str


@dataclass(frozen=True)
class Outcome:
    """How a call ended: the names of the exception's class and its bases, or no exception."""

    exceptions: tuple[str, ...] = ()
    message: str = ""


def observe(value: object) -> object:
    """Return `value` as plain data: `Array`, numbers, strings, lists, tuples, dicts, `Opaque`.

    Only exact types are looked into. A subclass can lie about itself (`__eq__`,
    `__torch_function__`), so it is `Opaque`; tuples are the exception, because
    `torch.Size` and what `torch.max` returns are subclasses of `tuple`.
    """
    if type(value) in PLAIN:
        return value
    if type(value) in (torch.Tensor, torch.nn.Parameter):
        if value.layout is not torch.strided or value.is_quantized:
            kind = "quantised" if value.is_quantized else str(value.layout).removeprefix("torch.")
            return Opaque(f"{kind} tensor")  # `to_dense` could need all of the memory
        plain = (torch.zeros(value.shape, dtype=value.dtype) if value.is_meta
                 else value.detach().cpu().clone())
        dtype = str(value.dtype).removeprefix("torch.")
        return Array("tensor", dtype, str(value.device), value.requires_grad, plain)
    if type(value) is np.ndarray and value.dtype.kind in "biufc":
        native = value.astype(value.dtype.newbyteorder("="))  # a copy
        return Array("NumPy array", str(native.dtype), "cpu", False, torch.from_numpy(native))
    if isinstance(value, np.generic):
        return observe(value.item())
    if type(value) is list:
        return [observe(item) for item in value]
    if isinstance(value, tuple):
        return tuple(observe(item) for item in tuple.__iter__(value))
    if type(value) is Trace:
        return observe(value.plain())
    if type(value) in DICTS:
        return {observe(key): observe(item) for key, item in dict.items(value)}
    return Opaque(type(value).__name__)


def observe_call(call: Callable[[], object]) -> Outcome:
    """Call `call()` and return how it ended. A blank answer's NotImplementedError passes on."""
    try:
        call()
    except Exception as error:
        if is_blank(error):
            raise
        return Outcome(tuple(kind.__name__ for kind in type(error).__mro__), str(error))
    return Outcome()


def is_blank(error: BaseException) -> bool:
    """True for the bare `raise NotImplementedError` of an unwritten answer.

    PyTorch raises NotImplementedError too (a missing kernel, a module without `forward`),
    always with a message: that is an error of the answer, not a missing answer.
    """
    return type(error) is NotImplementedError and not error.args
