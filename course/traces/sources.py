"""Where a number can come from: the global elements that a thread may have heard of.

A thread knows what it has read. What it writes carries all that it knows, and whoever reads that
place knows it too. Nothing else leads from one thread to another: a kernel has no list of
Python's that all threads see.
"""

import math
from collections import defaultdict

from course.traces.trace import ARRAY, ATOMIC, BLOCK, ELEMENT, KIND, READ, THREAD, WRITE, Trace


def sources(trace: Trace) -> dict[tuple[int, int], int]:
    """How many elements of global memory, as they were at first, each written one may depend on.

    (array, element) -> count, for the last write to each element of a global array.
    """
    first = _numbers(trace)
    known: dict[tuple[int, int], int] = defaultdict(int)  # block, thread -> a bit an element
    held: dict[tuple[int, ...], int] = {}
    for row in map(tuple, trace.accesses.tolist()):
        who, place = row[:THREAD + 1], (row[ARRAY], row[ELEMENT])
        own = 0
        if row[ARRAY] in first:
            own = 1 << first[row[ARRAY]] + row[ELEMENT]
        else:
            place += (row[BLOCK],)
        if row[KIND] in (READ, ATOMIC):
            known[who] |= held.get(place, own)
        if row[KIND] in (WRITE, ATOMIC):
            held[place] = known[who]
    return {place: bits.bit_count() for place, bits in held.items() if place[0] in first}


def _numbers(trace: Trace) -> dict[int, int]:
    """The number of the first element of each global array, all elements counted through."""
    found, count = {}, 0
    for number, buffer in enumerate(trace.buffers):
        if buffer.space == "global":
            found[number] = count
            count += math.prod(buffer.shape)
    return found
