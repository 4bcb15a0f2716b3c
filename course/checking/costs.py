"""What a right result may not cost, and what no result can do without."""

import torch

from course.text import _
from course.traces.counts import counts, scattered
from course.traces.sources import sources
from course.traces.trace import ARRAY, BLOCK, ELEMENT, KIND, READ, THREAD, Trace, name_of


def costs(trace: Trace, wanted) -> str:
    """What is wrong with the accesses of a launch, or nothing. wanted: a `launches.Wanted`."""
    return _accesses(trace, wanted) or _unread(trace, wanted) or _unheard(trace, wanted)


def _accesses(trace: Trace, wanted) -> str:
    rows = trace.accesses
    each = torch.unique(rows[:, [BLOCK, THREAD]], dim=0, return_counts=True)[1]
    if each.numel() and each.max() > wanted.per_thread:
        said = _("one program makes {count} accesses, at most {most} are allowed: load and store "
                 "each element once") if trace.programs else \
            _("one thread makes {count} accesses, at most {most} are allowed: share the work "
              "among the threads")
        return said.format(count=int(each.max()), most=wanted.per_thread)
    reads = counts(trace)["global"]["read"]
    if wanted.reads is not None and reads > wanted.reads:
        return _("{count} reads of global memory, {most} are enough").format(
            count=reads, most=wanted.reads)
    if wanted.coalesced and (found := scattered(trace)):
        line, array = found[0]
        return _("line {line}: neighbouring threads do not touch neighbouring elements of "
                 "`{name}`").format(line=line, name=trace.buffers[array].name)
    return ""


def _unread(trace: Trace, wanted) -> str:
    numbers = [n for n, buffer in enumerate(trace.buffers) if buffer.space == "global"]
    for number, new in zip(numbers, wanted.after, strict=True):
        buffer, rows = trace.buffers[number], trace.accesses
        if new is None:
            read = set(rows[(rows[:, ARRAY] == number) & (rows[:, KIND] == READ), ELEMENT].tolist())
            missing = set(range(torch.Size(buffer.shape).numel())) - read
            if missing:
                return _("nobody reads {place}").format(
                    place=f"{buffer.name}{name_of(buffer.shape, min(missing))}")
    return ""


def _unheard(trace: Trace, wanted) -> str:
    """A result that its thread cannot have computed from what it and others have read."""
    if not wanted.sources:
        return ""
    last = max(n for n, buffer in enumerate(trace.buffers) if buffer.space == "global")
    buffer, heard = trace.buffers[last], sources(trace)
    size = torch.Size(buffer.shape).numel()
    least = [wanted.sources] * size if isinstance(wanted.sources, int) else wanted.sources
    for element, many in enumerate(least):
        if (count := heard.get((last, element), 0)) < many:
            return _("{place} depends on {many} elements of global memory, and its thread can know "
                     "of {count}: threads hear of each other through shared memory").format(
                place=f"{buffer.name}{name_of(buffer.shape, element)}", many=many, count=count)
    return ""
