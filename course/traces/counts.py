"""How many accesses a kernel makes, and how many memory transactions they become.

A warp is 32 threads with neighbouring numbers. What they touch at once in global memory comes in
sectors of 32 bytes (CUDA C++ Best Practices Guide, "Coalesced Access to Global Memory", for
compute capability 6.0 and up).
"""

from collections import Counter, defaultdict

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


def requests(trace: Trace) -> list[tuple[int, int, int, int]]:
    """What each warp asks of global memory at once: (line, array, sectors, fewest sectors).

    At once: the same line, the same interval, and the same turn of a loop, counted for each
    thread. The fewest are those that as many elements side by side would take.
    """
    turns: Counter = Counter()
    asked: dict[tuple, set[int]] = defaultdict(set)
    for row in trace.of("global").tolist():
        key = row[BLOCK], row[THREAD], row[LINE], row[ARRAY], row[KIND] == READ, row[INTERVAL]
        turns[key] += 1
        warp = row[THREAD] // WARP
        asked[row[BLOCK], warp, row[LINE], row[ARRAY], key[4], row[INTERVAL], turns[key]].add(
            row[ELEMENT])
    found = []
    for (_block, _warp, line, array, *_), elements in asked.items():
        size = np.dtype(trace.buffers[array].dtype).itemsize
        sectors = len({element * size // SECTOR for element in elements})
        found.append((line, array, sectors, -(-len(elements) * size // SECTOR)))
    return found


def scattered(trace: Trace) -> list[tuple[int, int]]:
    """Lines and arrays whose warps take twice the sectors that they need, or more."""
    total: dict[tuple[int, int], list[int]] = defaultdict(lambda: [0, 0])
    for line, array, sectors, fewest in requests(trace):
        total[line, array][0] += sectors
        total[line, array][1] += fewest
    return [key for key, (sectors, fewest) in total.items() if sectors >= 2 * fewest]
