"""A picture of the graph that autograd recorded: `draw.graph(loss, w=w, b=b)`."""

import re

import torch
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path
from torch.autograd.graph import Node, get_gradient_edge

from course.canvas import Canvas, Picture

LIMIT = 40  # more nodes than this are too small to read
GAP, ROW, HALF = 1.3, 1.5, 0.46  # between columns, from row to row, half the height of a box
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
    inputs, rows = _walk(get_gradient_edge(output).node)
    labels, outside = _labels(inputs, names)
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
        _box(canvas, left[node], rows[node], labels[node], _is_leaf(node), **last)
    for n, label in enumerate(outside):
        _box(canvas, _row_width(outside[:n]), low - 0.8, label, True, facecolor="white",
             linestyle=(0, (2, 2)))
    return Picture(canvas.figure, _words(inputs, labels, outside))


def _walk(root: Node) -> tuple[dict[Node, list[Node]], dict[Node, float]]:
    """Every node with the inputs that take a gradient, after them; and the row of each node.

    A node stands at the middle of the inputs that it met first, so no two share a place.
    """
    found: dict[Node, list[Node]] = {}
    rows: dict[Node, float] = {}
    met, lowest = {root}, -ROW

    def visit(node: Node) -> float:
        nonlocal lowest
        if len(met) > LIMIT:
            raise ValueError(f"this graph has more than {LIMIT} nodes, too many to read. "
                             "Draw a smaller expression.")
        inputs = [child for child, _index in node.next_functions if child is not None]
        middles = []
        for child in inputs:
            if child not in met:
                met.add(child)
                middles.append(visit(child))
        lowest += 0 if middles else ROW
        rows[node] = sum(middles) / len(middles) if middles else lowest
        found[node] = inputs
        return rows[node]

    visit(root)
    return found, rows


def _labels(inputs, names: dict[str, torch.Tensor]) -> tuple[dict[Node, str], list[str]]:
    """The words in each box, and those of the named tensors that are not in the graph."""
    named, outside, labels = {}, [], {}
    for name, tensor in names.items():
        node = get_gradient_edge(tensor).node if tensor.requires_grad else None
        if node in inputs:
            named[node] = name
        else:
            outside.append(f"{name}\n{_shape(tensor)}\nnot in the graph")
    for node in inputs:
        if _is_leaf(node):
            labels[node] = f"{named.get(node, 'leaf')}\n{_shape(node.variable)}"
        else:  # "AddBackward0", "torch::autograd::CopyBackwards": the number depends on the version
            labels[node] = re.sub(r"Backwards?\d*$", "", node.name().split("::")[-1])
            labels[node] += f"\n= {named[node]}" if node in named else ""
    return labels, outside


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


def _words(inputs, labels: dict[Node, str], outside: list[str]) -> str:
    """One line for each box, in the order of computation: "Add 2 ← Mul, b"."""
    called: dict[Node, str] = {}
    lines = []
    for node in inputs:
        first, _break, second = labels[node].partition("\n")
        twins = sum(labels[other].partition("\n")[0] == first for other in called)
        called[node] = f"{first} {twins + 1}" if twins else first
        if _is_leaf(node):
            lines.append(f"{called[node]}: leaf, {second}")
        else:
            name = f"{second.removeprefix('= ')} = " if second else ""
            lines.append(f"{name}{called[node]} ← {', '.join(called[c] for c in inputs[node])}")
    return "\n".join([*lines, *(label.replace("\n", ": ", 1).replace("\n", ", ")
                                for label in outside)])


def _is_leaf(node: Node) -> bool:
    return hasattr(node, "variable")


def _shape(tensor: torch.Tensor) -> str:
    return f"shape {tuple(tensor.shape)}" if tensor.ndim else "scalar"


def _width(label: str) -> float:
    return max(len(line) for line in label.split("\n")) * 0.175 + 0.5


def _row_width(labels: list[str]) -> float:
    return sum(_width(label) + 0.3 for label in labels)
