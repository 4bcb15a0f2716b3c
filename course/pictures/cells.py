"""What a picture of Triton programs shows of each element: who came there, and in which step."""

from collections.abc import Iterator

import numpy as np

from course.traces.trace import READ, place_of


class Cell:
    """One box: who touched it, and how."""

    def __init__(self):
        self.labels, self.stored, self.masked, self.raced = [], False, False, False


def cells_of(trace, tiles: list, steps: bool) -> dict[tuple[int, int], Cell]:
    """The boxes of one tensor by row and column, also those outside that a mask keeps away."""
    found: dict[tuple[int, int], Cell] = {}
    seen = [0, 0, 0]  # loads, stores, atomics
    many_stores = sum(tile.kind != READ for tile in tiles) > 1
    for tile in tiles:
        label = called(tile.program, trace.grid)
        if steps:  # a single store needs no number
            label = str(seen[tile.kind]) if tile.kind == READ or many_stores else ""
        seen[tile.kind] += 1
        for row, column, allowed in lanes(tile, trace.buffers[tile.array].shape):
            cell = found.setdefault((row, column), Cell())
            if not allowed:
                cell.masked = True
                continue
            cell.stored |= tile.kind != READ
            if label not in cell.labels:
                cell.labels.append(label)
    return found


def cell_of(cells: dict, race, trace) -> Cell:
    """The box of a race."""
    columns = (1 << 30, *trace.buffers[race.buffer].shape)[-1 if len(
        trace.buffers[race.buffer].shape) == 2 else 0]
    return cells[race.buffer].setdefault(divmod(race.element, columns), Cell())


def lanes(tile, shape: tuple[int, ...]) -> Iterator[tuple[int, int, bool]]:
    """Row, column and mask of every place of a tile. A tile is regular: what a mask keeps out
    lies where the tile goes on beyond the tensor's edge."""
    columns = shape[-1] if len(shape) == 2 else 1 << 30
    anchor = np.unravel_index(int(tile.mask.argmax()), tile.mask.shape)  # inside, if any is
    row, column = divmod(int(tile.elements[anchor]), columns)
    steps = [divmod(_step(tile, axis), columns) for axis in range(tile.mask.ndim)]
    for index in np.ndindex(tile.mask.shape):
        moved = [n - start for n, start in zip(index, anchor, strict=True)]
        yield (row + sum(m * step[0] for m, step in zip(moved, steps, strict=True)),
               column + sum(m * step[1] for m, step in zip(moved, steps, strict=True)),
               bool(tile.mask[index]))


def _step(tile, axis: int) -> int:
    """How far apart two neighbours along this axis are, in elements."""
    if tile.mask.shape[axis] < 2:
        return 0
    first, second = np.moveaxis(tile.elements, axis, 0)[:2]
    both = np.logical_and(*np.moveaxis(tile.mask, axis, 0)[:2])
    where = int(both.argmax())  # two that are inside, if there are two
    return int(second.flat[where] - first.flat[where])


def called(program: int, grid: tuple[int, int, int]) -> str:
    return place_of(program, grid).strip("()").replace(" ", "")
