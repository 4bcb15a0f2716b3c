"""A picture of who is busy when: one row for each worker, one box for each piece of work."""

from matplotlib.figure import Figure
from matplotlib.patches import Patch

from course.pictures.canvas import Picture
from course.pictures.paper import QUIET

LIMIT = 60  # pieces of work; more are too small to read
# Light fills of Okabe and Ito's hues behind black words; the hatches tell them apart in grey.
STYLES = [("#9CCBEB", ""), ("#F3C08A", "//"), ("#A8DCC6", ".."), ("#F7F7F7", "xx")]
LETTER = 0.085  # inches: the width of a letter of size 10


def timeline(x_label: str, **rows: list[tuple[str, float, float]]) -> Picture:
    """Draw rows of named pieces of work over time, in the order given, the first on top.

    rows: lists of (label, start, stop), such as
    `draw.timeline("ms", host=[("call 1", 0, 1)], device=[("run 1", 1, 5)])`. What the first
    words of the labels have in common is drawn alike; at most four kinds and 60 pieces.
    Raises ValueError for more, for none, and for a piece that stops before it starts.
    """
    pieces = [piece for row in rows.values() for piece in row]
    styles = _styles(pieces)
    figure = Figure(figsize=(7.6, 1.1 + 0.5 * len(rows)), layout="tight")
    axes = figure.add_subplot(xlabel=x_label)
    first, last = min(p[1] for p in pieces), max(p[2] for p in pieces)
    inch = (last - first or 1) / 6.4  # time that one inch of the picture shows
    for place, row in enumerate(rows.values()):
        for piece in row:
            _box(axes, place, piece, styles, inch)
    axes.set(yticks=range(len(rows)), yticklabels=[name.replace("_", " ") for name in rows],
             ylim=(len(rows) - 0.5, -0.5), xlim=(first, last))
    axes.tick_params(axis="y", length=0)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.legend(handles=[Patch(facecolor=colour, hatch=hatch, edgecolor=QUIET, label=kind)
                         for kind, (colour, hatch) in styles.items()],
                frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=len(STYLES))
    return Picture(figure, "\n".join(_words(name, row) for name, row in rows.items()))


def _styles(pieces: list[tuple[str, float, float]]) -> dict[str, tuple[str, str]]:
    """The fill and the hatch of each kind of piece. Raises ValueError."""
    kinds = list(dict.fromkeys(label.split()[0] for label, _start, _stop in pieces))
    if not 1 <= len(pieces) <= LIMIT or len(kinds) > len(STYLES):
        raise ValueError(f"timeline draws 1 to {LIMIT} pieces of at most {len(STYLES)} kinds, "
                         f"got {len(pieces)} of {len(kinds)} kinds")
    for label, start, stop in pieces:
        if stop < start:
            raise ValueError(f"{label} stops at {stop}, before it starts at {start}")
    return dict(zip(kinds, STYLES, strict=False))


def _box(axes, place: int, piece: tuple[str, float, float], styles: dict, inch: float) -> None:
    """Draw a piece in the row `place`, with what fits of its label; one inch shows `inch`."""
    label, start, stop = piece
    colour, hatch = styles[label.split()[0]]
    axes.barh(place, stop - start, left=start, height=0.8, color=colour, hatch=hatch,
              edgecolor=QUIET, linewidth=0.8)
    for words in (label, label.split()[-1]):  # the whole label, or its number
        if len(words) * LETTER * inch <= stop - start:
            axes.text((start + stop) / 2, place, words, ha="center", va="center",
                      bbox={"facecolor": colour, "edgecolor": "none", "pad": 1.5})
            return


def _words(name: str, row: list[tuple[str, float, float]]) -> str:
    spans = ", ".join(f"{label} {start:.3g}-{stop:.3g}" for label, start, stop
                      in sorted(row, key=lambda piece: piece[1]))
    return f"{name.replace('_', ' ')}: {spans}"
