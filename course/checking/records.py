"""The record of a launch in a stranger's data: of the right form, or none at all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from course.checking.observe import Array
from course.traces.trace import Buffer, Trace

MOST_BUFFERS = 64


def read(plain: object, arrays: Sequence[list] = ()) -> Trace | None:
    """The record in a stranger's data, with names of ours; None if it is none.

    arrays: `Trace.arrays` of the reference's record, which gives the names.
    """
    match plain:
        case {"grid": [int(), int(), int()] as grid, "block": [int(), int(), int()] as block,
              "buffers": [*buffers], "accesses": Array(dtype="int32") as accesses,
              "values": Array(dtype="float64") as values}:
            n = len(accesses.values) if accesses.values.ndim else 0
            sizes = accesses.shape == (n, 7) and values.shape == (n,)
            known = list(map(_buffer, buffers[:MOST_BUFFERS]))
            if sizes and min(*grid, *block) > 0 and all(known) and len(known) == len(buffers):
                return Trace("kernel", tuple(grid), tuple(block), _named(known, arrays),
                             accesses.values.long(), values.values,
                             programs=plain.get("programs") is True)
    return None


def _named(buffers: list[Buffer], arrays: Sequence[list]) -> tuple[Buffer, ...]:
    """Each with the name of the reference's array in its place, or a number if none is like it."""
    named, places = [], Counter()
    for buffer in buffers:
        known = [array for array in arrays if array[1] == buffer.space][places[buffer.space]:][:1]
        places[buffer.space] += 1
        name = f"{'shared ' * (buffer.space == 'shared')}array {places[buffer.space]}"
        if known and known[0][2:] == [list(buffer.shape), buffer.dtype]:
            name = known[0][0]
        named.append(replace(buffer, name=name))
    return tuple(named)


def _buffer(plain: object) -> Buffer | None:
    match plain:
        case [("global" | "shared") as space, [*shape], str(dtype)] if (
                len(shape) <= 4 and all(type(size) is int and size >= 0 for size in shape)):
            return Buffer("", space, tuple(shape), dtype[:20])
    return None
