"""What `draw.threads` is made of: panels between barriers, strips of elements, threads, lines."""

from dataclasses import dataclass

import torch
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from course.pictures.paper import BLUE, GREEN, PURPLE, QUIET, VERMILION
from course.traces.races import Race
from course.traces.trace import (
    ARRAY,
    BLOCK,
    ELEMENT,
    INTERVAL,
    KIND,
    READ,
    THREAD,
    WRITE,
    Trace,
    place_of,
)

TALL, GAP = 1.0, 1.2  # the height of a strip with its name, and that of the lines
# In grey the dashes tell blocks apart.
BLOCKS = [(BLUE, "-"), (VERMILION, (0, (4, 1.5))), (GREEN, (0, (1, 1))),
          (PURPLE, (0, (5, 1, 1, 1)))]
SPACES = {"global": "#F4F4F4", "shared": "#FFF2B8"}


@dataclass
class Panel:
    """What happens between two barriers. Heights are measured downwards, in strips."""

    interval: int
    rows: torch.Tensor
    top: float = 0.0

    def arrays(self, reading: bool) -> list[int]:
        rows = self.rows[(self.rows[:, KIND] == READ) == reading]
        return sorted(set(rows[:, ARRAY].tolist()))

    @property
    def height(self) -> float:
        strips = len(self.arrays(True)) + len(self.arrays(False))
        sides = bool(self.arrays(True)) + bool(self.arrays(False))
        return strips * TALL + sides * GAP + 1.4


@dataclass
class Page:
    """Where everything of one picture is drawn. A box is one unit wide; thread n stands over
    element n, so neighbours that touch neighbours draw upright lines."""

    axes: Axes
    trace: Trace
    found: list[Race]
    blocks: int
    numbers: bool  # whether there is room for them

    def draw(self, panel: Panel) -> None:
        y, ends = panel.top, {}
        for array in panel.arrays(True):
            self.strip(panel, array, True, y)
            ends[array, True], y = y + 0.75, y + TALL
        y += GAP if panel.arrays(True) else 0
        middle, y = y + 0.3, y + 0.6
        y += GAP if panel.arrays(False) else 0
        for array in panel.arrays(False):
            self.strip(panel, array, False, y)
            ends[array, False], y = y + 0.25, y + TALL
        raced = {row for race in self.found for row in (race.first, race.second)}
        for row in map(tuple, panel.rows.tolist()):
            self.line(row, ends[row[ARRAY], row[KIND] == READ], middle, row in raced)
        for number in range(self.trace.threads * self.blocks):
            self.thread(panel, *divmod(number, self.trace.threads), middle)

    def strip(self, panel: Panel, array: int, reading: bool, y: float) -> None:
        """The elements of an array as boxes; those of a race are hatched."""
        buffer = self.trace.buffers[array]
        rows = [row for row in map(tuple, panel.rows.tolist())
                if row[ARRAY] == array and (row[KIND] == READ) == reading]
        raced = {race.element for race in self.found if race.buffer == array
                 and panel.interval in (race.first[INTERVAL], race.second[INTERVAL])}
        self.axes.text(-1.2, y + 0.5, f"{'reads' if reading else 'writes'} {buffer.name}"
                       + ("\nRACE" if raced else ""), fontsize=8, va="center", ha="right",
                       weight="bold" if raced else None)
        size, touched = torch.Size(buffer.shape).numel(), {row[ELEMENT] for row in rows}
        for element in sorted({*range(size), *touched}):
            self.box(place(buffer.shape, element), y, str(element), element in touched,
                     element in raced, SPACES[buffer.space], outside=not 0 <= element < size)

    def box(self, x, y, number, touched, raced, colour, outside) -> None:
        self.axes.add_patch(Rectangle(
            (x + 0.04, y + 0.25), 0.92, 0.5, linewidth=1.8 if raced or outside else 0.6,
            linestyle=(0, (2, 1.5)) if outside else "-",
            facecolor=colour if touched and not outside else "white",
            edgecolor="black" if touched else QUIET, hatch="////" if raced else None))
        if self.numbers:
            self.axes.text(x + 0.5, y + 0.5, f"✗ {number}" if outside else number, fontsize=7,
                           ha="center", va="center", color="black" if touched else QUIET,
                           bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.8}
                           if raced else None)

    def line(self, row: tuple[int, ...], end: float, middle: float, raced: bool) -> None:
        """From the element to the thread that reads it, or from the thread to what it writes."""
        there = place(self.trace.buffers[row[ARRAY]].shape, row[ELEMENT]) + 0.5
        here = self.x(row[BLOCK], row[THREAD])
        colour, dashes = BLOCKS[row[BLOCK] % len(BLOCKS)]
        colour = "black" if raced else colour
        weight = 2.6 if raced else 1.8 if row[KIND] != READ else 1.0
        self.axes.plot([there, here], [end, middle], color=colour, linestyle=dashes,
                       linewidth=weight, zorder=2 if raced else 1, solid_capstyle="butt")
        if row[KIND] != READ:  # an arrow's head: it is the element that changes
            self.axes.plot([there], [end - 0.08], marker="v", zorder=3, color=colour,
                           markersize=5 if row[KIND] == WRITE else 7,
                           markerfacecolor="white" if row[KIND] != WRITE else None)

    def thread(self, panel: Panel, block: int, thread: int, y: float) -> None:
        own = (panel.rows[:, BLOCK] == block) & (panel.rows[:, THREAD] == thread)
        colour = BLOCKS[block % len(BLOCKS)][0]
        face, edge = (colour, colour) if own.any() else ("white", QUIET)
        self.axes.plot([self.x(block, thread)], [y], marker="o", zorder=4, color=face,
                       markersize=12 if self.numbers else 5, markeredgecolor=edge)
        if self.numbers:
            name = place_of(block, self.trace.grid) if self.trace.programs else \
                place_of(thread, self.trace.block)
            self.axes.text(self.x(block, thread), y, name.strip("()"),
                           fontsize=6.5 if self.trace.block[1] == 1 else 5, ha="center",
                           va="center", zorder=5, color="white" if own.any() else QUIET)

    def barrier(self, y: float) -> None:
        low, high = self.axes.get_xlim()
        self.axes.add_patch(Rectangle((low, y - 0.09), high - low, 0.18, facecolor="0.25"))
        self.axes.text((low + high) / 2, y, " cuda.syncthreads() ", fontsize=7.5, ha="center",
                       va="center", color="white",
                       bbox={"facecolor": "0.25", "edgecolor": "none", "pad": 1.5})

    def x(self, block: int, thread: int) -> float:
        return block * self.trace.threads + thread + 0.5


def place(shape: tuple[int, ...], element: int) -> float:
    """The left edge of an element; a gap parts the rows of a matrix. What lies outside of the
    array stands beside its end."""
    size = torch.Size(shape).numel()
    if not 0 <= element < size:
        return -1.0 if element < 0 else float(places(shape))
    return element + (element // shape[-1] * 0.5 if len(shape) > 1 else 0.0)


def places(shape: tuple[int, ...]) -> float:
    """How wide the strip of an array is, in boxes."""
    size = torch.Size(shape).numel()
    return size + ((size // max(shape[-1], 1) - 1) * 0.5 if len(shape) > 1 else 0.0)
