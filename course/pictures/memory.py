"""A picture of which memory tensors read: equal colours are the same memory."""

import torch

from course.pictures.boxes import each, refuse_large, rows_of, size
from course.pictures.canvas import Canvas, Picture


def memory(**views: torch.Tensor) -> Picture:
    """Draw each tensor above the memory it reads; equal colours are the same memory.

    views: named tensors of one or two dimensions and at most 48 elements, such as
    `draw.memory(x=x, columns=x.T)`. Tensors that share their memory share a strip; dashed
    boxes of a strip are read by none of them. Raises ValueError for anything larger.
    """
    strips: dict[int, dict[str, torch.Tensor]] = {}
    for name, view in views.items():
        refuse_large(name, view)
        strips.setdefault(view.untyped_storage().data_ptr(), {})[name] = view
    groups = list(strips.values())
    width = max(max(sum(map(_width, g.values())), size(next(iter(g.values()))) + 1.8)
                for g in groups)
    canvas = Canvas(width, sum(map(_height, groups)))
    words, top = [], 0.0
    for group in groups:
        words += _draw_group(canvas, top, group)
        top += _height(group)
    return Picture(canvas.figure, "\n".join(words))


def _draw_group(canvas: Canvas, top: float, views: dict[str, torch.Tensor]) -> list[str]:
    """Draw tensors that share one memory side by side, the memory below; describe them."""
    first = next(iter(views.values()))
    flat = first.as_strided((size(first),), (1,), 0).tolist()
    bottom = top + _height(views) - 1.5
    words, left, read = [], 0.0, set()
    for name, view in views.items():
        places = _places(view)
        read |= {place for _i, _j, place in each(places)}
        canvas.text(left, top + 0.5, f"{name}: shape {tuple(view.shape)}")
        canvas.text(left, top + 1.05, _steps(view), fontsize=9)
        for i, j, place in each(places):
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
    places = torch.arange(size(view))
    return rows_of(places.as_strided(view.shape, view.stride(), view.storage_offset()))


def _width(view: torch.Tensor) -> float:
    return max(len(rows_of(view)[0]), 4.6) + 1  # the line of strides needs 5.6 boxes


def _height(views: dict[str, torch.Tensor]) -> float:
    return 3.2 + max(len(rows_of(view)) for view in views.values())
