"""What an input of a function can be: its values, its sizes, and of which sort it is."""

from collections.abc import Callable, Iterator

import numpy as np
import torch


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
