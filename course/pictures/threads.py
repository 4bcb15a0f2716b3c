"""A picture of a launch: which thread read and wrote which element, from barrier to barrier.

Time runs downwards. Between two barriers stand the elements that are read, the threads below
them, and below these the elements that are written.
"""

import torch
from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.launch import Page, Panel, places
from course.traces.counts import counts, scattered
from course.traces.races import Race, races
from course.traces.trace import (
    ARRAY,
    BLOCK,
    ELEMENT,
    INTERVAL,
    KIND,
    READ,
    THREAD,
    Trace,
)

MOST_THREADS, MOST_ELEMENTS, MOST_INTERVALS = 64, 128, 10
WIDTH, MARGIN = 10.5, 1.5  # inches


def threads(trace: Trace, blocks: int = 1) -> Picture:
    """Draw what the threads of the first `blocks` blocks did, from barrier to barrier.

    trace: what `kernels.record` returned, or the `trace` of a kernel's error; at most 64 threads
    in what is drawn, 128 elements an array and 10 barriers. Raises ValueError for more.
    """
    rows = torch.cat([trace.accesses, *trace.outside])
    rows = rows[rows[:, BLOCK] < blocks]
    _refuse_large(trace, rows, blocks)
    panels = [Panel(number, rows[rows[:, INTERVAL] == number])
              for number in sorted(set(rows[:, INTERVAL].tolist()))]
    top = 0.6
    for panel in panels:
        panel.top, top = top, top + panel.height
    sizes = [places(buffer.shape) for buffer in trace.buffers]
    wide = max([trace.threads * blocks, *sizes]) + 1.0  # boxes; one more for what lies outside
    unit = min(0.3, (WIDTH - MARGIN) / wide)  # inches of a box
    figure = Figure(figsize=(max(6.4, wide * unit + MARGIN), max(top, 2) * 0.4))
    axes = figure.add_axes((0, 0, 1, 1), ylim=(top, 0),
                           xlim=(-MARGIN / unit, (figure.get_figwidth() - MARGIN) / unit))
    axes.set_axis_off()
    page = Page(axes, trace, races(trace), blocks, numbers=unit > 0.26)
    axes.text(0.2 - MARGIN / unit, 0.3, _title(trace, blocks), fontsize=10, va="center")
    for panel in panels:
        page.draw(panel)
        if panel is not panels[-1]:
            page.barrier(panel.top + panel.height - 0.35)
    return Picture(figure, _words(trace, panels, page.found))


def _title(trace: Trace, blocks: int) -> str:
    said = counts(trace)
    first = "the first" if blocks == 1 else f"the first {blocks}"
    shown = f", {first} drawn" if blocks < trace.blocks else ""
    memory = "; ".join(f"{space}: {_many(c['read'], 'read')}, {_many(c['write'], 'write')}"
                       + (f", {_many(c['atomic'], 'atomic')}" if c["atomic"] else "")
                       for space, c in said.items() if any(c.values()))
    far = sorted({trace.buffers[array].name for _line, array in scattered(trace)})
    memory += f"; NOT COALESCED: {', '.join(far)}" if far else ""
    who = _many(trace.blocks, "program") if trace.programs else \
        f"{trace.blocks} × {_many(trace.threads, 'thread')}"
    return f"{trace.kernel}: {who}{shown}.  {memory}"


def _many(count: int, word: str) -> str:
    """A number and its word: "1 read", "2 reads"."""
    return f"{count} {word}{'s' * (count != 1)}"


def _words(trace: Trace, panels: list[Panel], found: list[Race]) -> str:
    lines = [_title(trace, trace.blocks)]
    for panel in panels:
        for reading in (True, False):
            for array in panel.arrays(reading):
                lines.append(_sentence(trace, panel, array, reading))
    lines += [f"race: {race.words(trace)}" for race in found[:3]]
    lines += [f"not coalesced: `{trace.lines.get(line, line)}`, {trace.buffers[array].name}"
              for line, array in scattered(trace)]
    return "\n".join(lines)


def _sentence(trace: Trace, panel: Panel, array: int, reading: bool) -> str:
    rows = panel.rows[(panel.rows[:, ARRAY] == array) & ((panel.rows[:, KIND] == READ) == reading)]
    who = torch.unique(rows[:, [BLOCK, THREAD]], dim=0)
    places = sorted(set(rows[:, ELEMENT].tolist()))
    some = ", ".join(map(str, places[:8])) + (", ..." if len(places) > 8 else "")
    barriers = f"after barrier {panel.interval}: " if panel.interval else ""
    workers = _many(len(who), "program" if trace.programs else "thread")
    does = ("read" if reading else "write") + "s" * (len(who) == 1)
    return f"{barriers}{workers} {does} {trace.buffers[array].name} {some}"


def _refuse_large(trace: Trace, rows: torch.Tensor, blocks: int) -> None:
    sizes = [torch.Size(buffer.shape).numel() for buffer in trace.buffers]
    if (trace.threads * blocks > MOST_THREADS or max(sizes, default=0) > MOST_ELEMENTS
            or len(set(rows[:, INTERVAL].tolist())) > MOST_INTERVALS + 1):
        raise ValueError(
            f"a picture holds {MOST_THREADS} threads, {MOST_ELEMENTS} elements an array and "
            f"{MOST_INTERVALS} barriers; this launch has {blocks} × {trace.threads} threads and "
            f"arrays of up to {max(sizes, default=0)} elements. Launch a smaller one.")
