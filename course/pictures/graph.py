"""A picture of the graph that autograd recorded: `draw.graph(loss, w=w, b=b)`."""

import torch
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path
from torch.autograd.graph import Node, get_gradient_edge

from course.pictures.canvas import Canvas, Picture
from course.pictures.nodes import is_leaf, labels_of, walk, words

GAP, HALF = 1.3, 0.46  # between columns, half the height of a box
BENDS = (0.0, 1.2, -1.2, 2.0, -2.0, 3.0, -3.0, 4.5)  # how far an arrow may swing out


def graph(output: torch.Tensor, **names: torch.Tensor) -> Picture:
    """Draw how `output` was computed, from left to right; backward walks against the arrows.

    names: the leaves, and any other tensors, that should bear a name, such as
    `draw.graph(loss, w=w, b=b, loss=loss)`. A leaf is a round, filled box with its shape, an
    operation a square, white one. A named tensor that is not in the graph is dashed. Raises
    ValueError if `output` has no graph, or one of more than 40 nodes.
    """
    if not output.requires_grad:
        raise ValueError("this tensor has no graph: nothing that it was made from requires a "
                         "gradient, or it was detached, or made under no_grad")
    inputs, rows = walk(get_gradient_edge(output).node)
    labels, outside = labels_of(inputs, names)
    left = _columns(inputs, labels)
    arrows = [_arrow(node, slot, inputs, left, rows, labels)
              for node in inputs for slot in range(len(inputs[node]))]
    heights = [y + side * HALF for y in rows.values() for side in (-1, 1)]
    heights += [y for arrow in arrows for _x, y in _points(arrow)]
    high, low = min(heights) - 0.1, max(heights) + (2.0 if outside else 0.1)
    width = max([left[node] + _width(labels[node]) for node in inputs] + [_row_width(outside)])
    canvas = Canvas(width + 0.2, low - high)
    canvas.axes.set_ylim(low, high)
    for arrow in arrows:
        path = Path(arrow, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
        canvas.axes.add_patch(FancyArrowPatch(path=path, arrowstyle="-|>", mutation_scale=12,
                                              color="0.25", linewidth=1.2))
    for node in inputs:
        last = {"linewidth": 2.2} if node in [*inputs][-1:] else {}
        _box(canvas, left[node], rows[node], labels[node], is_leaf(node), **last)
    for n, label in enumerate(outside):
        _box(canvas, _row_width(outside[:n]), low - 0.8, label, True, facecolor="white",
             linestyle=(0, (2, 2)))
    return Picture(canvas.figure, words(inputs, labels, outside))


def _columns(inputs, labels: dict[Node, str]) -> dict[Node, float]:
    """The left edge of each box. A column holds the nodes equally many steps from the output."""
    depth: dict[Node, int] = {}
    for node in reversed(inputs):  # each after everything that was made from it
        depth.setdefault(node, 0)
        for child in inputs[node]:
            depth[child] = max(depth.get(child, 0), depth[node] + 1)
    left, x = {}, 0.0
    for level in range(max(depth.values()), -1, -1):
        column = {node: _width(labels[node]) for node in inputs if depth[node] == level}
        wide = max(column.values())
        left |= {node: x + (wide - width) / 2 for node, width in column.items()}
        x += wide + GAP
    return left


def _arrow(node, slot, inputs, left, rows, labels) -> list[tuple[float, float]]:
    """The Bézier curve to `node` from its input number `slot`, past the boxes in between."""
    child, count = inputs[node][slot], len(inputs[node])
    start = left[child] + _width(labels[child]), rows[child]
    end = left[node], rows[node] + (slot - (count - 1) / 2) * min(0.3, 0.8 / count)
    reach = (end[0] - start[0]) * 0.45
    for bend in BENDS:
        curve = [start, (start[0] + reach, start[1] + bend), (end[0] - reach, end[1] + bend), end]
        if not any(abs(y - rows[n]) < HALF + 0.1 and -0.1 < x - left[n] < _width(labels[n]) + 0.1
                   for n in inputs if n not in (node, child) for x, y in _points(curve)):
            break
    return curve


def _points(curve) -> list[tuple[float, float]]:
    """31 points along a Bézier curve."""
    weights = [((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
               for t in (step / 30 for step in range(31))]
    return [tuple(sum(a * b for a, b in zip(w, axis, strict=True))
                  for axis in zip(*curve, strict=True)) for w in weights]


def _box(canvas: Canvas, x: float, y: float, label: str, is_round: bool, **style) -> None:
    height = 2 * HALF + 0.35 * max(label.count("\n") - 1, 0)
    style = {"facecolor": "#F0E442" if is_round else "white", "edgecolor": "black", **style}
    canvas.axes.add_patch(FancyBboxPatch(
        (x, y - height / 2), _width(label), height, **style,
        boxstyle="round,pad=0,rounding_size=0.35" if is_round else "square,pad=0"))
    canvas.text(x + _width(label) / 2, y, label, ha="center", fontsize=10, linespacing=1.15)


def _width(label: str) -> float:
    return max(len(line) for line in label.split("\n")) * 0.175 + 0.5


def _row_width(labels: list[str]) -> float:
    return sum(_width(label) + 0.3 for label in labels)
