"""Races: two threads, one place, nothing that orders them, and one of them writes.

Found in the record, so a race is found whatever the schedule was and even if the result is right.
What orders two accesses is a barrier of their block between them. Threads of different blocks are
never ordered. Atomics are ordered among themselves, not against plain reads and writes
(CUDA C++ Programming Guide, "Memory Fence Functions" and "Atomic Functions").
"""

from collections import defaultdict
from dataclasses import dataclass

from course.traces.trace import (
    ARRAY,
    ATOMIC,
    BLOCK,
    ELEMENT,
    INTERVAL,
    KIND,
    KINDS,
    LINE,
    READ,
    THREAD,
    WRITE,
    Trace,
    name_of,
    place_of,
)


@dataclass(frozen=True)
class Race:
    """first, second: rows of `Trace.accesses`, of two threads, in the order that they had here."""

    buffer: int
    element: int
    first: tuple[int, ...]
    second: tuple[int, ...]

    def words(self, trace: Trace) -> str:
        buffer = trace.buffers[self.buffer]
        one, other = (_who(trace, row, self.first[BLOCK] != self.second[BLOCK])
                      for row in (self.first, self.second))
        return f"{buffer.name}{name_of(buffer.shape, self.element)}: {one}, {other}"


def races(trace: Trace) -> list[Race]:
    """One race for each place and barrier interval that has one, in the order of the record."""
    shared = {n for n, buffer in enumerate(trace.buffers) if buffer.space == "shared"}
    places: dict[tuple[int, ...], list[tuple[int, ...]]] = defaultdict(list)
    for row in map(tuple, trace.accesses.tolist()):
        own = row[BLOCK] if row[ARRAY] in shared else -1
        places[row[ARRAY], own, row[ELEMENT]].append(row)
    found = []
    for (buffer, _own, element), rows in places.items():
        if all(row[KIND] == READ for row in rows) or all(row[KIND] == ATOMIC for row in rows):
            continue
        found += [Race(buffer, element, *pair) for pair in _pairs(rows)]
    return found


def _pairs(rows: list[tuple[int, ...]]) -> list[tuple]:
    """A pair of unordered accesses for each interval of each block, and one between blocks."""
    groups: dict[tuple[int, int], list] = defaultdict(list)
    for row in rows:
        groups[row[BLOCK], row[INTERVAL]].append(row)
    pairs = [pair for group in groups.values() if (pair := _first(group, THREAD))]
    if len({block for block, _interval in groups}) > 1 and (pair := _first(rows, BLOCK)):
        pairs.append(pair)
    return pairs


def _first(rows: list[tuple[int, ...]], who: int) -> tuple | None:
    """The first two rows that differ in the column `who` and conflict, or None."""
    kept: dict[int, dict[int, tuple]] = {}  # kind -> who -> the first such row
    for row in rows:
        for kind in (WRITE, ATOMIC, READ):
            if row[KIND] == kind == READ or row[KIND] == kind == ATOMIC:
                continue
            for owner, earlier in kept.get(kind, {}).items():
                if owner != row[who]:
                    return earlier, row
        kept.setdefault(row[KIND], {}).setdefault(row[who], row)
    return None


def _who(trace: Trace, row: tuple[int, ...], with_block: bool) -> str:
    name = "program" if trace.programs else "block"
    block = f"{name} {place_of(row[BLOCK], trace.grid)}" if with_block else ""
    thread = f"thread {place_of(row[THREAD], trace.block)}" if trace.threads > 1 else ""
    return (f"{', '.join(filter(None, (block, thread)))} "
            f"{KINDS[row[KIND]]}s it in line {row[LINE]}").replace("atomics it", "changes it "
                                                                   "by an atomic")
