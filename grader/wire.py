"""Observations as bytes: JSON and the raw bytes of tensors. Never pickle.

What a learner's process sends is data from a stranger: `unpack` builds nothing but numbers,
strings, lists, tuples, dicts and the three classes of `course.observe`, or raises Malformed.
"""

import json
import math
from collections.abc import Iterator

import numpy as np
import torch

from course.observe import Array, Opaque, Outcome

MAX_TEXT = 16 * 1024**2  # bytes of JSON
DTYPES = {str(dtype).removeprefix("torch."): dtype for dtype in (
    torch.bool, torch.uint8, torch.uint16, torch.uint32, torch.uint64, torch.int8, torch.int16,
    torch.int32, torch.int64, torch.float16, torch.bfloat16, torch.float32, torch.float64,
    torch.complex64, torch.complex128)}


class Malformed(ValueError):
    """Bytes that `pack` would not have made."""


def pack(value: object) -> bytes:
    """Return the bytes of plain data as `course.observe.observe` makes it.

    Layout: 8 bytes with the length of the JSON, the JSON, the tensors one after another.
    Raises TypeError for anything that is not plain.
    """
    tensors: list[torch.Tensor] = []
    text = json.dumps(_node(value, tensors)).encode()
    raw = [t.contiguous().view(-1).view(torch.uint8).numpy().tobytes() for t in tensors]
    return b"".join([len(text).to_bytes(8, "little"), text, *raw])


def unpack(content: bytes) -> object:
    """Return what was packed. Raises Malformed."""
    size = int.from_bytes(content[:8], "little")
    if len(content) < 8 or size > min(len(content) - 8, MAX_TEXT):
        raise Malformed("the JSON is cut off or too large")
    rest = memoryview(content)[8 + size:]
    try:
        value, rest = _value(json.loads(content[8:8 + size]), rest)
    except (ValueError, TypeError, KeyError, RecursionError, RuntimeError, OverflowError) as error:
        raise Malformed(f"no observation: {type(error).__name__}") from error
    if rest:
        raise Malformed("bytes are left over")
    return value


def _node(value: object, tensors: list[torch.Tensor]) -> object:
    """The JSON of one value; tensors are appended to `tensors`."""
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        return value
    if kind is complex:
        return ["complex", value.real, value.imag]
    if kind in (list, tuple):
        return [kind.__name__, *(_node(item, tensors) for item in value)]
    if kind is dict:
        return ["dict", *([_node(k, tensors), _node(v, tensors)] for k, v in value.items())]
    if kind is Opaque:
        return ["opaque", value.type_name]
    if kind is Outcome:
        return ["outcome", list(value.exceptions), value.message]
    if kind is Array and value.dtype in DTYPES and value.values.layout is torch.strided:
        tensors.append(value.values.resolve_conj().resolve_neg())
        return ["array", value.library, value.dtype, value.device, value.requires_grad,
                list(value.values.shape)]
    if kind is Array:  # sparse or quantised: no check compares these
        return ["opaque", f"{value.dtype} {value.library}"]
    raise TypeError(f"not plain data: {kind.__name__}")


def _value(node: object, rest: memoryview) -> tuple[object, memoryview]:
    """The value of a JSON node, and the raw bytes that it left."""
    if not isinstance(node, list):
        if isinstance(node, dict):
            raise Malformed("no such node")
        return node, rest
    kind, *fields = node
    if kind == "complex":
        return complex(*fields), rest
    if kind in ("list", "tuple"):
        items = list(_values(fields, holder := [rest]))
        return (items if kind == "list" else tuple(items)), holder[0]
    if kind == "dict":
        flat = list(_values([part for pair in fields for part in _two(pair)], holder := [rest]))
        return dict(zip(flat[::2], flat[1::2], strict=True)), holder[0]
    if kind == "opaque":
        return Opaque(_text(*fields)), rest
    if kind == "outcome":
        names, message = fields
        return Outcome(tuple(map(_text, names)), _text(message)), rest
    if kind == "array":
        return _array(rest, *fields)
    raise Malformed("no such node")


def _values(nodes: list, holder: list[memoryview]) -> Iterator[object]:
    for node in nodes:
        value, holder[0] = _value(node, holder[0])
        yield value


def _array(rest, library, dtype, device, requires_grad, shape) -> tuple[Array, memoryview]:
    kind = DTYPES[dtype]
    if not all(type(n) is int and n >= 0 for n in shape) or type(requires_grad) is not bool:
        raise Malformed("no such array")
    size = math.prod(shape) * kind.itemsize
    if size > len(rest):
        raise Malformed("a tensor is cut off")
    raw = np.frombuffer(bytearray(rest[:size]), dtype=np.uint8)
    # Flat bytes of a bool that are neither 0 nor 1 would be undefined behaviour.
    if kind is torch.bool and raw.size and raw.max() > 1:
        raise Malformed("no such bool")
    values = torch.from_numpy(raw).view(kind).reshape(shape)
    return Array(_text(library), dtype, _text(device), requires_grad, values), rest[size:]


def _text(value: object) -> str:
    if type(value) is not str or len(value) > 100_000:
        raise Malformed("no text")
    return value


def _two(pair: object) -> list:
    if not isinstance(pair, list) or len(pair) != 2:
        raise Malformed("no pair")
    return pair
