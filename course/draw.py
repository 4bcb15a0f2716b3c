"""Every picture of the course: tensors in memory, graphs, loss surfaces, images and curves.

Here are the pictures of tensors: which memory a view reads, and how shapes stretch to fit.
"""

import torch

from course.canvas import Canvas, Picture
from course.graph import graph
from course.pictures.product import product
from course.plots import curves, images
from course.surface import surface

__all__ = ["broadcast", "curves", "graph", "images", "memory", "product", "surface"]

LIMIT = 48  # more boxes than this are too small to read


def memory(**views: torch.Tensor) -> Picture:
    """Draw each tensor above the memory it reads; equal colours are the same memory.

    views: named tensors of one or two dimensions and at most 48 elements, such as
    `draw.memory(x=x, columns=x.T)`. Tensors that share their memory share a strip; dashed
    boxes of a strip are read by none of them. Raises ValueError for anything larger.
    """
    strips: dict[int, dict[str, torch.Tensor]] = {}
    for name, view in views.items():
        _refuse_large(name, view)
        strips.setdefault(view.untyped_storage().data_ptr(), {})[name] = view
    groups = list(strips.values())
    width = max(max(sum(map(_width, g.values())), _size(next(iter(g.values()))) + 1.8)
                for g in groups)
    canvas = Canvas(width, sum(map(_height, groups)))
    words, top = [], 0.0
    for group in groups:
        words += _draw_group(canvas, top, group)
        top += _height(group)
    return Picture(canvas.figure, "\n".join(words))


def broadcast(**operands: torch.Tensor) -> Picture:
    """Draw the sum of two named tensors, both stretched to the common shape, copies dashed.

    operands: two tensors of at most two dimensions whose shapes broadcast to at most 48
    elements, such as `draw.broadcast(column=c, row=r)`. Raises ValueError for more or
    other than two, RuntimeError (PyTorch's) if the shapes do not fit.
    """
    if len(operands) != 2:
        raise ValueError(f"broadcast draws two tensors, got {len(operands)}")
    (a, b), sum_ = operands.values(), " + ".join(operands)
    total = a + b
    _refuse_large(sum_, total)
    rows, columns = len(_rows(total)), len(_rows(total)[0])
    step = max(columns, 4) + 1
    canvas = Canvas(3 * step, rows + 1.2)
    low, high = _range(a, b, total)
    words = []
    for n, (name, part) in enumerate({**operands, sum_: total}.items()):
        stretched, label = _rows(part.expand(total.shape)), f"{name}: {tuple(part.shape)}"
        if part.shape != total.shape:
            label += f" → {tuple(total.shape)}"
        canvas.text(n * step, 0.5, label)
        for i, j, value in _each(stretched):
            shade = (value - low) / ((high - low) or 1) if _is_real(part, i, j) else None
            canvas.box(n * step + j, 1 + i, value, shade)
        canvas.text((n + 1) * step - 0.6, 1 + rows / 2, "+=  "[n], fontsize=14, ha="center")
        words.append(f"{label}  {stretched}")
    return Picture(canvas.figure, "\n".join(words))


def _draw_group(canvas: Canvas, top: float, views: dict[str, torch.Tensor]) -> list[str]:
    """Draw tensors that share one memory side by side, the memory below; describe them."""
    first = next(iter(views.values()))
    flat = first.as_strided((_size(first),), (1,), 0).tolist()
    bottom = top + _height(views) - 1.5
    words, left, read = [], 0.0, set()
    for name, view in views.items():
        places = _places(view)
        read |= {place for _i, _j, place in _each(places)}
        canvas.text(left, top + 0.5, f"{name}: shape {tuple(view.shape)}")
        canvas.text(left, top + 1.05, _steps(view), fontsize=9)
        for i, j, place in _each(places):
            canvas.box(left + j, top + 1.5 + i, flat[place], place / max(len(flat) - 1, 1))
        words.append(f"{name}: shape {tuple(view.shape)}, {_steps(view)}, reads memory {places}")
        left += _width(view)
    for place, value in enumerate(flat):
        canvas.box(place, bottom, value, place / max(len(flat) - 1, 1) if place in read else None)
        canvas.text(place + 0.46, bottom + 1.15, str(place), fontsize=8, ha="center")
    canvas.text(len(flat) + 0.1, bottom + 0.47, "memory", fontsize=9)
    return [*words, f"memory: {flat}"]


def _steps(view: torch.Tensor) -> str:
    """The strides, and what each of them steps over: strides (4, 1): ↓ 4, → 1."""
    arrows = ", ".join(f"{a} {s}" for a, s in zip("↓→"[-view.ndim:], view.stride(), strict=False))
    start = f", from {view.storage_offset()}" if view.storage_offset() else ""
    return f"strides {view.stride()}: {arrows}{start}"


def _places(view: torch.Tensor) -> list[list[int]]:
    """The place in memory of every element of `view`, as rows."""
    places = torch.arange(_size(view))
    return _rows(places.as_strided(view.shape, view.stride(), view.storage_offset()))


def _rows(x: torch.Tensor) -> list[list]:
    return (x if x.ndim == 2 else x.reshape(1, -1)).tolist()


def _each(rows: list[list]):
    return ((i, j, value) for i, row in enumerate(rows) for j, value in enumerate(row))


def _is_real(part: torch.Tensor, i: int, j: int) -> bool:
    """False for a box that `part` has only because it was stretched."""
    rows, columns = (1, 1, *part.shape)[-2:]
    return i < rows and j < columns


def _range(*parts: torch.Tensor) -> tuple[float, float]:
    return min(float(x.min()) for x in parts), max(float(x.max()) for x in parts)


def _width(view: torch.Tensor) -> float:
    return max(len(_rows(view)[0]), 4.6) + 1  # the line of strides needs 5.6 boxes


def _height(views: dict[str, torch.Tensor]) -> float:
    return 3.2 + max(len(_rows(view)) for view in views.values())


def _size(x: torch.Tensor) -> int:
    """How many elements the memory behind `x` holds."""
    return x.untyped_storage().nbytes() // x.element_size()


def _refuse_large(name: str, x: torch.Tensor) -> None:
    if x.ndim > 2 or max(x.numel(), _size(x)) > LIMIT or x.numel() == 0:
        raise ValueError(
            f"{name} has shape {tuple(x.shape)}: a picture holds one or two dimensions "
            f"and 1 to {LIMIT} elements, in memory too. Draw a smaller example."
        )
