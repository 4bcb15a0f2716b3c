"""A picture of what bounds an operation: the roofline of a machine, and operations below it.

Williams, Waterman and Patterson, "Roofline: an insightful visual performance model", 2009.
"""

from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.paper import BLUE, QUIET, VERMILION


def roofline(peak: float, bandwidth: float, **operations: tuple[float, float]) -> Picture:
    """Draw the roof of a machine, and where operations lie below it; both axes logarithmic.

    peak: flop/s. bandwidth: bytes/s. operations: up to twelve, name=(flop per byte, flop/s).
    The roof is min(peak, bandwidth * intensity). Raises ValueError for other counts, and for a
    number that is not above 0.
    """
    numbers = [peak, bandwidth, *(value for pair in operations.values() for value in pair)]
    if not 1 <= len(operations) <= 12 or min(numbers) <= 0:
        raise ValueError("roofline draws 1 to 12 operations, all numbers above 0, got "
                         f"{len(operations)} operations, the smallest number {min(numbers):g}")
    bend = peak / bandwidth
    low = min([bend, *(x for x, _y in operations.values())]) / 3
    high = max([bend, *(x for x, _y in operations.values())]) * 5
    figure = Figure(figsize=(7.6, 4), layout="tight")
    axes = figure.add_subplot(xlabel="flops per byte (arithmetic intensity)",
                              ylabel="flops per second", xscale="log", yscale="log")
    axes.plot([low, bend, high], [low * bandwidth, peak, peak], color="black", linewidth=2)
    axes.axvline(bend, color=QUIET, linestyle=":")
    for x, words, side in ((bend / 1.15, "memory bound", "right"),
                           (bend * 1.15, "compute bound", "left")):
        axes.text(x, peak * 2, words, ha=side, va="center", color=QUIET, fontsize=9)
    for name, (x, y) in operations.items():
        colour, marker = (BLUE, "o") if x < bend else (VERMILION, "s")
        axes.plot(x, y, marker, color=colour, markersize=7)
        axes.annotate(_plain(name), (x, y), (0, -14), textcoords="offset points", fontsize=9,
                      ha="center")
    axes.set(xlim=(low, high), ylim=(None, peak * 3.5))
    axes.grid(alpha=0.3)
    words = [_roof(peak, bandwidth), *_places(peak, bandwidth, operations)]
    axes.set_title(words[0], fontsize=10, loc="left")
    return Picture(figure, "\n".join(words))


def _roof(peak: float, bandwidth: float) -> str:
    return (f"roof: {bandwidth / 1e9:.3g} GB/s, {peak / 1e9:.3g} Gflop/s, they meet at "
            f"{peak / bandwidth:.2g} flops per byte")


def _places(peak: float, bandwidth: float, operations: dict) -> list[str]:
    lines = []
    for name, (x, y) in operations.items():
        bound, roof = ("memory", bandwidth * x) if x < peak / bandwidth else ("compute", peak)
        lines.append(f"{_plain(name)}: {x:.2g} flops per byte, {bound} bound, "
                     f"{y / 1e9:.3g} Gflop/s, {y / roof:.0%} of the roof")
    return lines


def _plain(name: str) -> str:
    return name.replace("_", " ")
