"""A picture of a profile: its named parts over time, and the operations that they called."""

import re

from torch.autograd import DeviceType

from course.pictures.canvas import Picture
from course.pictures.timeline import timeline

SHORTEST = 1 / 300  # of the whole: what is shorter could not be seen


def trace(**profilers) -> Picture:
    """Draw what `torch.profiler.profile` recorded, in milliseconds from its first named part.

    profilers: finished profiles with one to three parts named by `record_function`, such as
    `draw.trace(before=profiler, after=other)`. Each has a row of its parts and one of the
    operations called by them directly; operations shorter than 1/300 of the whole are left out.
    Raises ValueError if a profile has no named part, or more than 60 pieces are to be drawn.
    """
    rows = {}
    for name, profiler in profilers.items():
        events = [event for event in profiler.events() if event.device_type == DeviceType.CPU]
        parts = [event for event in events if event.is_user_annotation and not event.cpu_parent]
        if not parts:
            raise ValueError(f"{name} has no part named by record_function")
        zero = min(part.time_range.start for part in parts)
        whole = max(part.time_range.end for part in parts) - zero
        calls = [event for event in events if any(event.cpu_parent is part for part in parts)
                 and event.time_range.elapsed_us() > SHORTEST * whole]
        rows[name] = [(part.name, *_span(part, zero)) for part in parts]
        rows[f"{name}: calls"] = [(f"operation {_short(call.name)}", *_span(call, zero))
                                  for call in calls]
    return timeline("milliseconds", **rows)


def _span(event, zero: float) -> tuple[float, float]:
    """Start and stop in milliseconds; the profiler counts microseconds."""
    return (event.time_range.start - zero) / 1e3, (event.time_range.end - zero) / 1e3


def _short(name: str) -> str:
    """sort for aten::sort, AddmmBackward0 for "...::evaluate_function: AddmmBackward0"."""
    return re.split("::|: ", name)[-1]
