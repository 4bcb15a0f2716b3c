"""The record of a launch in a stranger's data: of the right form, or none at all."""

from course.checking.observe import Array
from course.traces.trace import Buffer, Trace

MOST_BUFFERS = 64


def read(plain: object) -> Trace | None:
    """The record in a stranger's data, with names of ours; None if it is none."""
    match plain:
        case {"grid": [int(), int(), int()] as grid, "block": [int(), int(), int()] as block,
              "buffers": [*buffers], "accesses": Array(dtype="int32") as accesses,
              "values": Array(dtype="float64") as values}:
            n = len(accesses.values) if accesses.values.ndim else 0
            sizes = accesses.shape == (n, 7) and values.shape == (n,)
            known = [_buffer(number, each) for number, each in enumerate(buffers[:MOST_BUFFERS])]
            if sizes and min(*grid, *block) > 0 and all(known) and len(known) == len(buffers):
                return Trace("kernel", tuple(grid), tuple(block), tuple(known),
                             accesses.values.long(), values.values,
                             programs=plain.get("programs") is True)
    return None


def _buffer(number: int, plain: object) -> Buffer | None:
    match plain:
        case [("global" | "shared") as space, [*shape], str(dtype)] if (
                len(shape) <= 4 and all(type(size) is int and size >= 0 for size in shape)):
            name = f"array {number + 1}" if space == "global" else f"shared array {number + 1}"
            return Buffer(name, space, tuple(shape), dtype[:20])
    return None
