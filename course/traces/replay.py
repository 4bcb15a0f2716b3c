"""Run a record again: does every read give what was last written there?

A record that passes is one execution of some kernel on these inputs, and its result is the
result of that execution. So a record cannot claim a result without the reads and writes that
lead to it.
"""

from dataclasses import dataclass, field

import torch

from course.traces.trace import ARRAY, BLOCK, ELEMENT, INTERVAL, KIND, READ, THREAD, Trace


class Impossible(ValueError):
    """No launch makes this record. One line says why."""


@dataclass
class Memory:
    """Global arrays by number, flat and float64; shared ones appear when they are written."""

    arrays: dict[int, torch.Tensor]
    shared: dict[tuple[int, int, int], float] = field(default_factory=dict)


def replay(trace: Trace, before: list[torch.Tensor]) -> list[torch.Tensor]:
    """The global arrays after the launch, flat and float64, in the order of the buffers.

    before: what they held. Raises Impossible if the record contradicts itself, and
    `Unwritten` if shared memory is read that nobody has written.
    """
    numbers = [n for n, buffer in enumerate(trace.buffers) if buffer.space == "global"]
    memory = Memory({n: old.reshape(-1).to(torch.float64).clone()
                     for n, old in zip(numbers, before, strict=True)})
    passed: dict[int, int] = {}  # block -> barriers
    for row, value in zip(map(tuple, trace.accesses.tolist()), trace.values.tolist(), strict=True):
        _in_range(trace, row)
        if row[INTERVAL] < passed.get(row[BLOCK], 0):
            raise Impossible("an access comes after a barrier that comes after it")
        passed[row[BLOCK]] = row[INTERVAL]
        if row[ARRAY] in memory.arrays:
            _step(memory.arrays[row[ARRAY]], row[ELEMENT], row, value)
        else:
            _shared_step(memory.shared, row, value, trace)
    return [memory.arrays[n] for n in numbers]


class Unwritten(Impossible):
    """Shared memory holds nothing until somebody writes it."""


def _in_range(trace: Trace, row: tuple[int, ...]) -> None:
    limits = (trace.blocks, trace.threads, 1 << 31, len(trace.buffers))
    if not all(0 <= number < limit for number, limit in zip(row, limits, strict=False)):
        raise Impossible("an access of a thread, or to an array, that there is not")
    size = torch.Size(trace.buffers[row[ARRAY]].shape).numel()
    if not 0 <= row[ELEMENT] < size:
        raise Impossible("an access outside of its array")


def _step(array: torch.Tensor, element: int, row: tuple[int, ...], value: float) -> None:
    if row[KIND] == READ:
        if not _same(array[element].item(), value):
            raise Impossible("a read gives something that was not there")
    else:
        array[element] = value


def _shared_step(shared: dict, row: tuple[int, ...], value: float, trace: Trace) -> None:
    key = row[BLOCK], row[ARRAY], row[ELEMENT]
    if row[KIND] != READ:
        shared[key] = value
    elif key not in shared:
        raise Unwritten(f"thread {row[THREAD]} of block {row[BLOCK]} reads an element of "
                        f"`{trace.buffers[row[ARRAY]].name}` that nobody has written")
    elif not _same(shared[key], value):
        raise Impossible("a read gives something that was not there")


def _same(one: float, other: float) -> bool:
    return one == other or (one != one and other != other)  # NaN is NaN
