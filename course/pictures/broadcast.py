"""A picture of how two shapes stretch to fit."""

import torch

from course.pictures.boxes import each, refuse_large, rows_of
from course.pictures.canvas import Canvas, Picture


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
    refuse_large(sum_, total)
    rows, columns = len(rows_of(total)), len(rows_of(total)[0])
    step = max(columns, 4) + 1
    canvas = Canvas(3 * step, rows + 1.2)
    low, high = _range(a, b, total)
    words = []
    for n, (name, part) in enumerate({**operands, sum_: total}.items()):
        stretched, label = rows_of(part.expand(total.shape)), f"{name}: {tuple(part.shape)}"
        if part.shape != total.shape:
            label += f" → {tuple(total.shape)}"
        canvas.text(n * step, 0.5, label)
        for i, j, value in each(stretched):
            shade = (value - low) / ((high - low) or 1) if _is_real(part, i, j) else None
            canvas.box(n * step + j, 1 + i, value, shade)
        canvas.text((n + 1) * step - 0.6, 1 + rows / 2, "+=  "[n], fontsize=14, ha="center")
        words.append(f"{label}  {stretched}")
    return Picture(canvas.figure, "\n".join(words))


def _is_real(part: torch.Tensor, i: int, j: int) -> bool:
    """False for a box that `part` has only because it was stretched."""
    rows, columns = (1, 1, *part.shape)[-2:]
    return i < rows and j < columns


def _range(*parts: torch.Tensor) -> tuple[float, float]:
    return min(float(x.min()) for x in parts), max(float(x.max()) for x in parts)
