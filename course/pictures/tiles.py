"""A picture of Triton programs: which tile of each tensor they load and store, and the masks."""

from collections.abc import Iterable, Iterator

import numpy as np
from matplotlib.patches import Rectangle

from course.pictures.canvas import VIRIDIS, Canvas, Picture
from course.pictures.cells import Cell, cell_of, cells_of, lanes
from course.pictures.paper import QUIET
from course.traces.races import races
from course.traces.trace import ATOMIC, READ, place_of

LIMIT = 100  # elements of a tensor; more are too small to read
GAP, HEAD = 1.6, 1.1  # boxes between two tensors, and for the line above one
VERBS = ("loads", "stores", "changes")


def tiles(trace, program: int | tuple[int, ...] | None = None) -> Picture:
    """Draw the tensors of a recorded launch, each element with the program that touched it.

    trace: from `kernels.tiles.record`. program: draw only this one, such as 2 or (0, 1); then a
    box shows in which of its steps (0, 1, ...) the program came there. A thick edge is a store.
    Hatched boxes belong to a tile, and a mask keeps the program from them. A crossed box is a
    race: programs that nothing orders meet there, and one writes. Raises ValueError for tensors
    of three dimensions or of over 100 elements, and if there is nothing to draw.
    """
    chosen = [tile for tile in trace.tiles
              if program is None or tile.program == _number(program, trace.grid)]
    if not chosen:
        raise ValueError(f"the record holds nothing of program {program}")
    arrays = sorted({tile.array for tile in chosen})
    for array in arrays:
        _refuse_large(trace.buffers[array])
    cells = {array: cells_of(trace, [tile for tile in chosen if tile.array == array],
                           program is not None) for array in arrays}
    raced = [race for race in races(trace) if race.buffer in cells]
    for race in raced:
        cell_of(cells, race, trace).raced = True
    notes = [f"race: {race.words(trace)}" for race in raced[:3]]
    places, width, height = _arranged(trace, cells)
    canvas = Canvas(max(width, 9, *(0.17 * len(note) for note in notes)),
                    height + 0.9 + 0.6 * len(notes))
    for array, (x, y) in places.items():
        _draw(canvas, x, y, trace.buffers[array], cells[array])
    canvas.text(0, height + 0.4, _legend(chosen, program), fontsize=9)
    for n, note in enumerate(notes, 1):
        canvas.text(0, height + 0.4 + 0.6 * n, note, fontsize=9, weight="bold")
    return Picture(canvas.figure, "\n".join([*_words(trace, chosen), *notes]))


def _legend(tiles: list, program) -> str:
    said = ["number: program" if program is None else f"number: step of program {program}"]
    said += ["thick edge: store"] if any(tile.kind != READ for tile in tiles) else []
    said += ["hatched: masked off"] if not all(tile.mask.all() for tile in tiles) else []
    return "    ".join(said)


def _arranged(trace, cells: dict) -> tuple[dict, float, float]:
    """Where each tensor is drawn; matrices side by side, others one below the other."""
    sizes = {array: _size(trace.buffers[array].shape, cells[array]) for array in cells}
    places, x, y = {}, 0.0, 0.0
    across = all(len(trace.buffers[array].shape) == 2 for array in cells)
    for array, (rows, columns) in sizes.items():
        places[array] = x, y
        x, y = (x + columns + GAP, y) if across else (x, y + rows + HEAD + 0.2)
    height = max(rows for rows, _c in sizes.values()) + HEAD if across else y
    return places, x if across else max(c for _r, c in sizes.values()) + 0.4, height


def _size(shape: tuple[int, ...], cells: Iterable[tuple[int, int]]) -> tuple[int, int]:
    rows, columns = (1, 1, *shape)[-2:]
    return (max(rows, *(row + 1 for row, _c in cells)),
            max(columns, *(column + 1 for _r, column in cells)))


def _draw(canvas: Canvas, x: float, y: float, buffer, cells: dict) -> None:
    canvas.text(x, y + HEAD / 2, f"{buffer.name}  {buffer.shape}")
    labels = dict.fromkeys(label for cell in cells.values() for label in cell.labels)
    order = {label: n / max(len(labels) - 1, 1) for n, label in enumerate(labels)}
    rows, columns = (1, 1, *buffer.shape)[-2:]
    inside = {(row, column) for row in range(rows) for column in range(columns)}
    for row, column in sorted(inside | set(cells)):
        cell = cells.get((row, column), Cell())
        _box(canvas, x + column, y + HEAD + row, cell,
             max(map(order.get, cell.labels), default=None))


def _box(canvas: Canvas, x: float, y: float, cell: Cell, shade: float | None) -> None:
    style = {"facecolor": "white", "edgecolor": QUIET, "linestyle": (0, (2, 2))}
    if cell.masked:
        style = {"facecolor": "white", "edgecolor": QUIET, "hatch": "////"}
    if shade is not None:
        style = {"facecolor": VIRIDIS(0.5 + 0.5 * shade), "edgecolor": "black",
                 "linewidth": 2.5 if cell.stored else 1.0}
    if cell.raced:
        style = {"facecolor": "white", "edgecolor": "#B71C1C", "hatch": "xx", "linewidth": 2.5}
    canvas.axes.add_patch(Rectangle((x, y), 0.92, 0.92, **style))
    words = " ".join(cell.labels) if len(cell.labels) < 4 else f"{len(cell.labels)} of them"
    canvas.text(x + 0.46, y + 0.47, words, ha="center", fontsize=11 if len(words) < 4 else 6.5,
                bbox={"facecolor": "white", "edgecolor": "none", "pad": 1} if cell.raced else None)


def _number(program: int | tuple[int, ...], grid: tuple[int, int, int]) -> int:
    """The number of a program in its grid, x fastest."""
    x, y, z = (*((program,) if isinstance(program, int) else program), 0, 0)[:3]
    return x + grid[0] * (y + grid[1] * z)


def _refuse_large(buffer) -> None:
    if len(buffer.shape) > 2 or np.prod(buffer.shape) > LIMIT:
        raise ValueError(f"{buffer.name} has shape {buffer.shape}: a picture holds two dimensions "
                         f"and {LIMIT} elements. Draw a smaller example.")


def _words(trace, tiles: list) -> Iterator[str]:
    for tile in tiles:
        buffer = trace.buffers[tile.array]
        inside = [lane for lane in lanes(tile, buffer.shape) if lane[2]]
        rows, columns = (_span([lane[axis] for lane in inside]) for axis in (0, 1))
        where = f"[{columns}]" if len(buffer.shape) < 2 else f"[{rows}, {columns}]"
        masked = tile.mask.size - len(inside)
        yield (f"program {place_of(tile.program, trace.grid)} {VERBS[tile.kind]} {buffer.name}"
               f"{where}" + (", by an atomic" if tile.kind == ATOMIC else "")
               + (f", {masked} masked off" if masked else ""))


def _span(numbers: list[int]) -> str:
    if not numbers:
        return "nothing"
    low, high = min(numbers), max(numbers)
    return str(low) if low == high else f"{low}-{high}"
