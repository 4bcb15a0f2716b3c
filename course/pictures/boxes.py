"""What pictures of tensors share: their rows, and how many boxes can be read."""

from collections.abc import Iterator

import torch

LIMIT = 48  # more boxes than this are too small to read


def rows_of(x: torch.Tensor) -> list[list]:
    return (x if x.ndim == 2 else x.reshape(1, -1)).tolist()


def each(rows: list[list]) -> Iterator[tuple]:
    """Row, column and value of each box."""
    return ((i, j, value) for i, row in enumerate(rows) for j, value in enumerate(row))


def size(x: torch.Tensor) -> int:
    """How many elements the memory behind `x` holds."""
    return x.untyped_storage().nbytes() // x.element_size()


def refuse_large(name: str, x: torch.Tensor) -> None:
    if x.ndim > 2 or max(x.numel(), size(x)) > LIMIT or x.numel() == 0:
        raise ValueError(
            f"{name} has shape {tuple(x.shape)}: a picture holds one or two dimensions "
            f"and 1 to {LIMIT} elements, in memory too. Draw a smaller example."
        )
