"""What several seeds gave: a column of dots for each way, a line for each seed."""

from statistics import mean

from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.paper import BLUE, FAINT


def spread(label: str, **ways) -> Picture:
    """Draw one column of dots for each way; a grey line joins what the same seed gave.

    ways: at least one sequence of numbers, all of one length, in the same order of seeds, such
    as `draw.spread("accuracy, %", from_nothing=[91, 92], fine_tuned=[94, 95])`. A bar marks
    each mean. Raises ValueError if the lengths differ.
    """
    columns = {name.replace("_", " "): list(map(float, ys)) for name, ys in ways.items()}
    if len({len(ys) for ys in columns.values()}) != 1:
        raise ValueError("spread draws ways of one length, got "
                         f"{[len(ys) for ys in columns.values()]}")
    figure = Figure(figsize=(1.2 + 1.3 * len(columns), 3.2), layout="tight")
    axes = figure.add_subplot(ylabel=label)
    places = range(len(columns))
    for ys in zip(*columns.values(), strict=True):
        axes.plot(places, ys, color=FAINT, linewidth=1, zorder=1)
    for place, ys in zip(places, columns.values(), strict=True):
        axes.scatter([place] * len(ys), ys, color=BLUE, s=28, zorder=2)
        axes.hlines(mean(ys), place - 0.22, place + 0.22, color="black", linewidth=2.5, zorder=3)
    axes.set_xticks(places, columns)
    axes.set_xlim(-0.5, len(columns) - 0.5)
    axes.grid(alpha=0.3, axis="y")
    words = [f"{name} {min(ys):.1f} to {max(ys):.1f}, mean {mean(ys):.1f}"
             for name, ys in columns.items()]
    return Picture(figure, f"{label}: {'; '.join(words)}")
