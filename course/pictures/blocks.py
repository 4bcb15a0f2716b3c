"""A picture of memory that is handed out in blocks."""

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from course.pictures.canvas import Picture
from course.pictures.paper import QUIET

MOST = 24  # rows


def blocks(unit: str = "MiB", /, **rows: list[tuple[float, object]]) -> Picture:
    """Draw each named row of blocks on one scale; free blocks are white and dashed.

    rows: lists of (size, owner) from left to right, such as
    `draw.blocks("MiB", pool=[(4, "A"), (2, None)])`; a block whose owner is None is free.
    Raises ValueError for no rows, more than 24, or a row without blocks.
    """
    if not 1 <= len(rows) <= MOST or not all(rows.values()):
        raise ValueError(f"blocks draws 1 to {MOST} rows of at least one block")
    width = max(sum(size for size, _owner in row) for row in rows.values())
    height = 0.3 + 0.55 * len(rows)
    figure = Figure(figsize=(7.6, height))
    axes = figure.add_axes((0.2, 0, 0.79, 1), xlim=(-0.002 * width, 1.002 * width),
                           ylim=(len(rows), -0.1))
    axes.set_axis_off()
    for top, (name, row) in enumerate(rows.items()):
        axes.text(-0.02 * width, top + 0.4, name.replace("_", " "), ha="right", va="center")
        left = 0.0
        for size, owner in row:
            _draw_block(axes, left, top, size, owner, size > 0.04 * width)
            left += size
    return Picture(figure, "\n".join(_words(unit, name, row) for name, row in rows.items()))


def _draw_block(axes, left: float, top: float, size: float, owner: object, wide: bool) -> None:
    style = {"facecolor": "white", "edgecolor": QUIET, "linestyle": (0, (2, 2))} \
        if owner is None else {"facecolor": "#9ecae1", "edgecolor": "black"}
    axes.add_patch(Rectangle((left, top), size, 0.8, **style))
    if wide:
        name = "free" if owner is None else str(owner)
        axes.text(left + size / 2, top + 0.4, f"{name} {size:g}".strip(), ha="center",
                  va="center", fontsize=9, color=QUIET if owner is None else "black")


def _words(unit: str, name: str, row: list[tuple[float, object]]) -> str:
    used = sum(size for size, owner in row if owner is not None)
    holes = [size for size, owner in row if owner is None]
    return (f"{name.replace('_', ' ')}: {used:g} {unit} in use, {sum(holes):g} free, "
            f"the largest hole {max(holes, default=0):g}")
