"""The graph that autograd recorded, as nodes, rows and words: what `draw.graph` lays out."""

import re

import torch
from torch.autograd.graph import Node, get_gradient_edge

LIMIT = 40  # more nodes than this are too small to read
ROW = 1.5  # from row to row


def walk(root: Node) -> tuple[dict[Node, list[Node]], dict[Node, float]]:
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


def labels_of(inputs, names: dict[str, torch.Tensor]) -> tuple[dict[Node, str], list[str]]:
    """The words in each box, and those of the named tensors that are not in the graph."""
    named, outside, labels = {}, [], {}
    for name, tensor in names.items():
        node = get_gradient_edge(tensor).node if tensor.requires_grad else None
        if node in inputs:
            named[node] = name
        else:
            outside.append(f"{name}\n{_shape(tensor)}\nnot in the graph")
    for node in inputs:
        if is_leaf(node):
            labels[node] = f"{named.get(node, 'leaf')}\n{_shape(node.variable)}"
        else:  # "AddBackward0", "torch::autograd::CopyBackwards": the number depends on the version
            labels[node] = re.sub(r"Backwards?\d*$", "", node.name().split("::")[-1])
            labels[node] += f"\n= {named[node]}" if node in named else ""
    return labels, outside


def words(inputs, labels: dict[Node, str], outside: list[str]) -> str:
    """One line for each box, in the order of computation: "Add 2 ← Mul, b"."""
    called: dict[Node, str] = {}
    lines = []
    for node in inputs:
        first, _break, second = labels[node].partition("\n")
        twins = sum(labels[other].partition("\n")[0] == first for other in called)
        called[node] = f"{first} {twins + 1}" if twins else first
        if is_leaf(node):
            lines.append(f"{called[node]}: leaf, {second}")
        else:
            name = f"{second.removeprefix('= ')} = " if second else ""
            lines.append(f"{name}{called[node]} ← {', '.join(called[c] for c in inputs[node])}")
    return "\n".join([*lines, *(label.replace("\n", ": ", 1).replace("\n", ", ")
                                for label in outside)])


def is_leaf(node: Node) -> bool:
    return hasattr(node, "variable")


def _shape(tensor: torch.Tensor) -> str:
    return f"shape {tuple(tensor.shape)}" if tensor.ndim else "scalar"
