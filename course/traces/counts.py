"""How many accesses a kernel makes, and how many memory transactions they become.

A warp is 32 threads with neighbouring numbers. What they touch at once in global memory comes in
sectors of 32 bytes (CUDA C++ Best Practices Guide, "Coalesced Access to Global Memory", for
compute capability 6.0 and up).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

import numpy as np

from course.traces.trace import (
    ARRAY,
    BLOCK,
    ELEMENT,
    INTERVAL,
    KIND,
    KINDS,
    LINE,
    READ,
    THREAD,
    Trace,
)

WARP, SECTOR = 32, 32  # threads; bytes


def counts(trace: Trace) -> dict[str, dict[str, int]]:
    """{"global": {"read": 8, "write": 8, "atomic": 0}, "shared": {...}}"""
    return {space: {kind: int((trace.of(space)[:, KIND] == n).sum())
                    for n, kind in enumerate(KINDS)} for space in ("global", "shared")}


@dataclass
class Request:
    """What the threads of a warp ask of one global array at once."""

    array: int
    elements: set[int] = field(default_factory=set)
    lines: set[int] = field(default_factory=set)


def requests(trace: Trace, by_line: bool = True) -> list[Request]:
    """At once: the same interval, the same turn, counted for each thread and, with by_line, for
    each line. Without, what the branches of an `if` do in one turn is one request."""
    turns: Counter = Counter()
    asked: dict[tuple, Request] = {}
    for row in trace.of("global").tolist():
        what = row[ARRAY], row[KIND] == READ, row[INTERVAL], row[LINE] * by_line
        key = row[BLOCK], row[THREAD], *what
        turns[key] += 1
        warp = row[BLOCK], row[THREAD] // WARP, *what, turns[key]
        request = asked.setdefault(warp, Request(row[ARRAY]))
        request.elements.add(row[ELEMENT])
        request.lines.add(row[LINE])
    return list(asked.values())


def scattered(trace: Trace) -> list[tuple[int, int]]:
    """Lines and arrays whose warps take twice the sectors that they need, or more, however one
    counts: line by line, and with the branches of an `if` as one.
    """
    wide = _costs(trace, requests(trace, by_line=False))
    return [key for key, dear in _costs(trace, requests(trace)).items() if dear and wide[key]]


def _costs(trace: Trace, asked: list[Request]) -> dict[tuple[int, int], bool]:
    """(line, array) -> whether its requests take twice the sectors of as many neighbours."""
    total: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for request in asked:
        size = np.dtype(trace.buffers[request.array].dtype).itemsize
        sectors = len({element * size // SECTOR for element in request.elements})
        for line in request.lines:
            total[line, request.array][0] += sectors
            total[line, request.array][1] += -(-len(request.elements) * size // SECTOR)
    return {key: sectors >= 2 * fewest for key, (sectors, fewest) in total.items()}
