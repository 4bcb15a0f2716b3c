"""The verdict on one launch of a kernel: its record, its races, its result."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from course.checking import compare
from course.checking.costs import costs
from course.checking.observe import Array
from course.checking.records import read
from course.checking.verdict import Verdict, describe
from course.text import _
from course.traces.races import races
from course.traces.replay import Impossible, Unwritten, replay
from course.traces.trace import BLOCK, Trace


@dataclass(frozen=True)
class Wanted:
    """What a launch has to be.

    before: the arrays it was given. after: what they hold then, None for one that stays as it
    was and is read, every element. per_thread: the most accesses of one thread. reads: the most
    reads of global memory, all threads together. coalesced: no warp takes twice the memory
    transactions that it needs. sources: how many elements of global memory, at least, each
    element of the last array can have come from; an int, or one for each element. arrays:
    `Trace.arrays` of a record whose names are to be said of a stranger's.
    """

    before: list[Array]
    after: list[Array | None]
    blocks: tuple[int, ...]
    threads: tuple[int, ...]
    per_thread: int
    reads: int | None = None
    coalesced: bool = False
    sources: int | list[int] = 0
    rtol: float | None = None
    atol: float | None = None
    arrays: Sequence[list] = ()


def wanted(before: list, after: list, blocks, threads, **options) -> Wanted:
    """A Wanted from what a check cell says; blocks and threads are an int or a tuple."""
    dims = [size if isinstance(size, tuple) else (size,) for size in (blocks, threads)]
    return Wanted(before, after, *dims, **options)


def launch(actual: object, wanted: Wanted) -> Verdict:
    """actual: a Trace, or what is left of one on the way to a judge."""
    what = _("the launch of a kernel")
    trace = actual if isinstance(actual, Trace) else read(actual, wanted.arrays)
    if trace is None:
        return Verdict(what, _("expected the record of a launch, got {got}").format(
            got=describe(actual)))
    return Verdict(what, _wrong_launch(trace, wanted) or _impossible(trace, wanted)
                   or _result(trace, wanted) or costs(trace, wanted))


def left(actual: object, wanted: Wanted) -> Array | None:
    """What the last array holds at the end of a record; None if that cannot be told."""
    trace = actual if isinstance(actual, Trace) else read(actual, wanted.arrays)
    if trace is None or _wrong_launch(trace, wanted):
        return None
    try:
        ends = replay(trace, [array.values for array in wanted.before])
    except Impossible:
        return None
    return _like(ends[-1], wanted.before[-1])


def _like(end: torch.Tensor, array: Array) -> Array:
    """What a replay leaves behind, flat and float64, as an array like this one."""
    return Array(array.library, array.dtype, array.device, False,
                 end.reshape(array.shape).to(array.values.dtype))


def _wrong_launch(trace: Trace, wanted: Wanted) -> str:
    grid, block = ((*dims, 1, 1)[:3] for dims in (wanted.blocks, wanted.threads))
    got = [buffer for buffer in trace.buffers if buffer.space == "global"]
    if (trace.grid, trace.block) != (grid, block) or [(b.shape, b.dtype) for b in got] != [
            (array.shape, array.dtype) for array in wanted.before]:
        return _("this is the record of another launch")
    return ""


def _impossible(trace: Trace, wanted: Wanted) -> str:
    """A race comes first: a read of what nobody has written yet is one, as a rule."""
    try:
        replay(trace, [array.values for array in wanted.before])
    except Unwritten as error:
        return _race(trace) or str(error)
    except Impossible as error:
        return _("no launch has this record: {reason}").format(reason=error)
    return _race(trace)


def _race(trace: Trace) -> str:
    for race in races(trace):
        if race.first[BLOCK] == race.second[BLOCK]:
            return _("a race: {race}; no barrier stands between them").format(
                race=race.words(trace))
        said = _("a race: {race}; programs do not wait for each other") if trace.programs else \
            _("a race: {race}; blocks do not wait for each other")
        return said.format(race=race.words(trace))
    return ""


def _result(trace: Trace, wanted: Wanted) -> str:
    """Compare what each array holds at the end; float64 holds every value of a record."""
    ends = replay(trace, [array.values for array in wanted.before])
    names = [buffer.name for buffer in trace.buffers if buffer.space == "global"]
    for name, end, old, new in zip(names, ends, wanted.before, wanted.after, strict=True):
        expected = old if new is None else new
        found = compare.close(_like(end, expected), expected, *(
            (0.0, 0.0) if new is None else (wanted.rtol, wanted.atol)))
        if not found.passed:
            return f"`{name}`: {found.reason}"
    return ""
