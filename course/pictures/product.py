"""A picture of a matrix product: one row meets one column, and makes one number."""

import torch

from course.pictures.canvas import Canvas, Picture

LIMIT = 8  # rows or columns; more are too small to read


def product(left: torch.Tensor, right: torch.Tensor, *, row: int, column: int) -> Picture:
    """Draw `left @ right`, `right` above the result, with one row and one column marked.

    left: shape (n, k), right: shape (k, m), each size at most 8; row below n, column below m.
    Raises ValueError for other shapes, RuntimeError (PyTorch's) if the inner sizes differ.
    """
    result = left @ right
    if left.ndim != 2 or right.ndim != 2 or max(*left.shape, *right.shape) > LIMIT:
        raise ValueError(f"product draws two matrices of at most {LIMIT} rows and columns, got "
                         f"shapes {tuple(left.shape)} and {tuple(right.shape)}")
    (n, k), m = left.shape, right.shape[1]
    canvas = Canvas(max(k, 4) + m + 8, k + n + 1.8)
    x, y = max(k, 4), k + 1.5  # where the result begins
    canvas.text(0, y - 0.5, f"left {tuple(left.shape)}")
    canvas.text(x, 0.5, f"right {tuple(right.shape)}")
    _draw(canvas, 0, y, left, lambda i, j: i == row)
    _draw(canvas, x, 1, right, lambda i, j: j == column)
    _draw(canvas, x, y, result, lambda i, j: (i, j) == (row, column))
    terms = list(zip(left[row].tolist(), right[:, column].tolist(), strict=True))
    sum_ = " + ".join(f"{a:g}·{b:g}" for a, b in terms) + f" = {result[row, column].item():g}"
    canvas.text(x + m + 0.3, y + row + 0.47, sum_)
    return Picture(canvas.figure, f"left {tuple(left.shape)} {left.tolist()}, right "
                   f"{tuple(right.shape)} {right.tolist()}, product {result.tolist()}\n"
                   f"row {row} of left and column {column} of right are marked: {sum_}")


def _draw(canvas: Canvas, x: float, y: float, values: torch.Tensor, marked) -> None:
    """The boxes of a matrix; those that are marked are darker."""
    for i, line in enumerate(values.tolist()):
        for j, value in enumerate(line):
            canvas.box(x + j, y + i, value, 0.25 if marked(i, j) else 1.0)
