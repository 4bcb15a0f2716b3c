"""Observations as bytes: JSON and the raw bytes of tensors. Never pickle.

What a learner's process sends is data from a stranger: `unpack` builds nothing but numbers,
strings, lists, tuples, dicts and the three classes of `course.checking.observe`, or raises
Malformed.
"""

import json
import math

import numpy as np
import torch

from course.checking.observe import Array, Opaque, Outcome

MAX_TEXT = 16 * 1024**2  # bytes of JSON
MAX_ODD_KEYS = 2_000
LIBRARIES = ("tensor", "NumPy array")
DTYPES = {str(dtype).removeprefix("torch."): dtype for dtype in (
    torch.bool, torch.uint8, torch.uint16, torch.uint32, torch.uint64, torch.int8, torch.int16,
    torch.int32, torch.int64, torch.float16, torch.bfloat16, torch.float32, torch.float64,
    torch.complex64, torch.complex128, *(vars(torch)[name] for name in sorted(vars(torch))
                                         if name.startswith("float8_")))}


class Malformed(ValueError):
    """Bytes that `pack` would not have made."""


def pack(value: object) -> bytes:
    """Return the bytes of plain data as `course.checking.observe.observe` makes it.

    Layout: 8 bytes with the length of the JSON, the JSON, the tensors one after another.
    Raises TypeError for anything that is not plain.
    """
    tensors: list[torch.Tensor] = []
    text = json.dumps(_node(value, tensors)).encode()
    # A single element counts as contiguous whatever its stride, and bytes need the stride 1.
    flat = [t.contiguous().as_strided((t.numel(),), (1,)) for t in tensors]
    raw = [t.view(torch.uint8).numpy().tobytes() for t in flat]
    return b"".join([len(text).to_bytes(8, "little"), text, *raw])


def unpack(content: bytes, most: int = MAX_TEXT) -> object:
    """Return what was packed. Raises Malformed.

    most: bytes of JSON. A small tensor takes 50 of them, and 1,000 bytes of memory once built.
    """
    size = int.from_bytes(content[:8], "little")
    if len(content) < 8 or size > len(content) - 8:
        raise Malformed("the JSON is cut off")
    if size > most:
        raise Malformed(f"{size:,} bytes of lists, words and shapes, where {most:,} may be")
    reader = _Reader(memoryview(content)[8 + size:])
    try:
        value = reader.value(json.loads(content[8:8 + size]))
    except (ValueError, TypeError, KeyError, RecursionError, RuntimeError, OverflowError) as error:
        raise Malformed(f"no observation: {type(error).__name__}") from error
    if reader.rest:
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


class _Reader:
    """Builds values from JSON nodes, and tensors from the raw bytes behind them."""

    def __init__(self, rest: memoryview):
        self.rest = rest
        self.odd_keys = 0  # keys of dicts that are no strings

    def value(self, node: object) -> object:
        if not isinstance(node, list):
            if isinstance(node, dict):
                raise Malformed("no such node")
            return node
        match node:
            case ["list", *items]:
                return [self.value(item) for item in items]
            case ["tuple", *items]:
                return tuple([self.value(item) for item in items])
            case ["dict", *pairs]:
                return dict(self.pair(*pair) for pair in pairs)
            case ["array", *fields]:
                return self.array(*fields)
            case ["complex", real, imag]:
                return complex(real, imag)
            case ["opaque", name]:
                return Opaque(_text(name))
            case ["outcome", names, message]:
                return Outcome(tuple(map(_text, names)), _text(message))
        raise Malformed("no such node")

    def pair(self, key: object, value: object) -> tuple[object, object]:
        """Numbers can be chosen so that all have one hash; a dict of them takes minutes."""
        self.odd_keys += type(key) is not str
        if self.odd_keys > MAX_ODD_KEYS:
            raise Malformed("too many keys that are no strings")
        return self.value(key), self.value(value)

    def array(self, library, dtype, device, requires_grad, shape) -> Array:
        kind = DTYPES[dtype]
        if library not in LIBRARIES or str(torch.device(device)) != device:
            raise Malformed("no such library or device")  # messages name them
        if not all(type(n) is int and n >= 0 for n in shape) or type(requires_grad) is not bool:
            raise Malformed("no such array")
        size = math.prod(shape) * kind.itemsize
        if size > len(self.rest):
            raise Malformed("a tensor is cut off")
        raw = np.frombuffer(bytearray(self.rest[:size]), dtype=np.uint8)
        # Flat bytes of a bool that are neither 0 nor 1 would be undefined behaviour.
        if kind is torch.bool and raw.size and raw.max() > 1:
            raise Malformed("no such bool")
        self.rest = self.rest[size:]
        values = torch.from_numpy(raw).view(kind).reshape(shape)
        return Array(library, dtype, device, requires_grad, values)


def _text(value: object) -> str:
    if type(value) is not str or len(value) > 100_000:
        raise Malformed("no text")
    return value
