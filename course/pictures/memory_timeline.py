"""A picture of what fills the memory, tensor by tensor."""

from bisect import bisect_left

from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.paper import QUIET, VERMILION

MIB = 2**20
SMALL = 200  # a change below this part of the peak gets no step of its own
# From dark to light in grey, and a hatch for the largest: told apart without colour.
STYLES = {"weights": ("#1f3b5c", ""), "optimiser state": ("#4c7fb0", ""),
          "gradients": (VERMILION, ""), "activations and others": ("#f2dfb0", "///")}


def memory_timeline(seen) -> Picture:
    """Draw the bytes that a `memory.watch` saw: weights at the bottom, activations on top.

    To the right goes one step for each tensor made or freed that changes the height by at
    least 1/200 of the peak; all are counted. Marks stand at the end of what they name. Raises
    ValueError if nothing was seen.
    """
    if not seen.changes:
        raise ValueError("memory_timeline draws what `memory.watch` saw; it saw no tensor")
    sizes = [seen.peak, *(abs(size) for _which, size in seen.changes[seen.start + 1:])]
    steps = [n for n, size in enumerate(sizes) if SMALL * size >= seen.peak]
    if steps[-1] < len(sizes) - 1:
        steps.append(len(sizes) - 1)
    heights = {kind: [height[n] / MIB for n in steps]
               for kind, height in seen.heights().items() if any(height)}
    figure = Figure(figsize=(7.6, 3.6), layout="tight")
    axes = figure.add_subplot(xlabel="tensors made and freed", ylabel="MiB")
    total = _fill(axes, heights)
    _draw_marks(axes, [(bisect_left(steps, end), name) for end, name in seen.marks], max(total))
    axes.set(xlim=(0, max(len(total) - 1, 1)), ylim=(0, 1.18 * max(total)))
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=len(heights),
                fontsize=9, columnspacing=1.2)
    return Picture(figure, _words(seen))


def _fill(axes, heights: dict[str, list[float]]) -> list[float]:
    """Stack the kinds on each other; return the height of the whole."""
    floor = [0.0] * len(next(iter(heights.values())))
    for kind, height in heights.items():
        top = [a + b for a, b in zip(floor, height, strict=True)]
        colour, hatch = STYLES[kind]
        axes.fill_between(range(len(top)), floor, top, step="post", facecolor=colour,
                          hatch=hatch, edgecolor=QUIET, linewidth=0.3, label=kind)
        floor = top
    return floor


def _draw_marks(axes, marks: list[tuple[int, str]], height: float) -> None:
    start = 0
    for end, name in marks:
        axes.axvline(end, color="black", linewidth=0.8)
        axes.text((start + end) / 2, 1.1 * height, name, ha="center", va="center", fontsize=9)
        start = end


def _words(seen) -> str:
    heights = {kind: height for kind, height in seen.heights().items() if any(height)}
    total = [sum(column) for column in zip(*heights.values(), strict=True)]
    peak = max(range(len(total)), key=total.__getitem__)
    phase = next((f" in {name}" for end, name in seen.marks if peak < end), "")
    parts = ", ".join(f"{kind} {height[peak] / MIB:.1f}" for kind, height in heights.items())
    return f"at most {total[peak] / MIB:.1f} MiB{phase}: {parts}"
