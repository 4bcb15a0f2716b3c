"""The picture of an optimiser at work: contour lines, and paths that walk down them."""

import math

import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.paper import FAINT
from course.pictures.plots import STYLES

MARKERS = "os^D"  # one a path: shapes tell paths apart where colours do not
GRID = 121  # points along each axis at which the function is evaluated
LEVELS = 11

Point = tuple[float, float]
Range = tuple[float, float]


def surface(function, x_range: Range, y_range: Range, *,
            labels: tuple[str, str] = ("x", "y"), **paths) -> Picture:
    """Draw the contour lines of `function` and up to four named paths over them.

    function: takes two float32 tensors x and y of one shape (h, w), returns the heights as a
    tensor of that shape. x_range, y_range: (low, high). labels: the names of the two axes. paths:
    sequences of points (x, y), such as `draw.surface(bowl, (-5, 5), (-2, 2), sgd=points)`. A
    path that leaves the picture is cut off there. One unit is as long on both axes, so gradients
    cross contours at right angles. Raises ValueError for more than four paths, an empty one, or
    heights of another shape.
    """
    if len(paths) > len(STYLES):
        raise ValueError(f"surface draws at most {len(STYLES)} paths, got {len(paths)}")
    walked = {name.replace("_", " "): _points(name, path) for name, path in paths.items()}
    axes = _axes(x_range, y_range, tuple(paths))
    axes.set(xlabel=labels[0], ylabel=labels[1])
    _contours(axes, function, x_range, y_range)
    for (name, points), (colour, dashes), marker in zip(
            walked.items(), STYLES, MARKERS, strict=False):
        shown = points[:_first_outside(points, x_range, y_range) + 1]
        axes.plot(*zip(*shown, strict=True), color=colour, linestyle=dashes, linewidth=1.6,
                  marker=marker, markersize=4.5, label=name)
        axes.plot(*points[0], "o", color="black", markersize=10, fillstyle="none", mew=1.8)
        if len(shown) == len(points):
            axes.plot(*points[-1], marker, color=colour, markersize=10, markeredgecolor="black")
    if walked:
        axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=4, frameon=False)
    return Picture(axes.figure, "\n".join([
        "contour lines over " + " and ".join(f"{name} from {low} to {high}" for name, (low, high)
                                             in zip(labels, (x_range, y_range), strict=True)),
        *(_words(name, points, x_range, y_range) for name, points in walked.items())]))


def _points(name: str, path) -> list[Point]:
    """The points of a path as numbers, from tuples, lists or tensors."""
    points = [tuple(float(torch.as_tensor(value).detach()) for value in point) for point in path]
    if not points or any(len(point) != 2 for point in points):
        raise ValueError(f"the path {name} must be a sequence of at least one point (x, y)")
    return points


def _axes(x_range: Range, y_range: Range, names: tuple[str, ...]) -> Axes:
    """Axes with one scale, in a figure as high as the ranges ask for."""
    ratio = (y_range[1] - y_range[0]) / (x_range[1] - x_range[0])
    height = min(max(5.8 * ratio, 1.6), 4.2) + 0.7 + 0.3 * bool(names)  # and its labels
    axes = Figure(figsize=(6.4, height), layout="constrained").add_subplot()
    axes.set_aspect("equal")
    axes.set(xlim=x_range, ylim=y_range)
    return axes


def _contours(axes: Axes, function, x_range: Range, y_range: Range) -> None:
    """Grey contour lines whose heights grow quadratically: evenly spaced in a bowl."""
    y, x = torch.meshgrid(torch.linspace(*y_range, GRID), torch.linspace(*x_range, GRID),
                          indexing="ij")
    heights = torch.as_tensor(function(x, y)).detach()
    if heights.shape != x.shape:
        raise ValueError(f"the function must return one height for each point of a grid: expected "
                         f"shape {tuple(x.shape)}, got {tuple(heights.shape)}")
    low, high = heights.min().item(), heights.max().item()
    levels = [low + (high - low) * (n / LEVELS) ** 2 for n in range(LEVELS + 1)]
    if high > low:
        axes.contourf(x, y, heights, levels, cmap="gray_r", vmin=low, vmax=low + 6 * (high - low))
        axes.contour(x, y, heights, levels, colors=FAINT, linewidths=0.7,
                     antialiased=False)


def _first_outside(points: list[Point], x_range: Range, y_range: Range) -> int:
    """The index of the first point outside the picture; the number of points if there is none."""
    return next((n for n, (x, y) in enumerate(points) if not _inside(x, y, x_range, y_range)),
                len(points))


def _inside(x: float, y: float, x_range: Range, y_range: Range) -> bool:
    return x_range[0] <= x <= x_range[1] and y_range[0] <= y <= y_range[1]


def _words(name: str, points: list[Point], x_range: Range, y_range: Range) -> str:
    """Where a path begins and ends, rounded so that it reads the same on every machine."""
    outside = _first_outside(points, x_range, y_range)
    start, end = ("({:.1f}, {:.1f})".format(*(_round(v) for v in p))
                  for p in (points[0], points[-1]))
    if outside < len(points):
        end = f"outside the picture, which it leaves at step {outside}"
    return f"{name}: {len(points) - 1} steps from {start} to {end}"


def _round(value: float) -> float:
    """One decimal, and never a negative zero."""
    return round(value, 1) + 0.0 if math.isfinite(value) else value
