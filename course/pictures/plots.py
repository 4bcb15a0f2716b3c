"""Pictures of what a network sees and how it learns: images and curves."""

import torch
from matplotlib.figure import Figure

from course.pictures.canvas import Picture
from course.pictures.paper import BLUE, GREEN, PURPLE, QUIET, VERMILION

STYLES = [(BLUE, "-"), (VERMILION, "--"), (GREEN, "-."), (PURPLE, ":")]  # the dashes hold in grey


def images(pictures: torch.Tensor, titles: list | None = None, columns: int = 8) -> Picture:
    """Draw grey images side by side, dark ink on white.

    pictures: float tensor of shape (n, h, w), at most 40 of them, all on one scale. titles: n
    words or numbers. Raises ValueError for any other shape.
    """
    if pictures.ndim != 3 or not 1 <= len(pictures) <= 40:
        raise ValueError(f"images draws a tensor (n, h, w) of 1 to 40 images, "
                         f"got shape {tuple(pictures.shape)}")
    pictures, columns = pictures.detach().cpu(), min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    figure = Figure(figsize=(columns * 0.97, rows * (1.3 if titles is not None else 0.95)))
    figure.set_layout_engine("tight", pad=0.3)
    low, high = pictures.min().item(), pictures.max().item()
    for n, picture in enumerate(pictures):
        axes = figure.add_subplot(rows, columns, n + 1)
        axes.imshow(picture.numpy(), cmap="gray_r", vmin=low, vmax=high)
        axes.set(xticks=[], yticks=[])
        axes.spines[:].set_color(QUIET)  # a thin frame: the edge of a white image
        if titles is not None:
            axes.set_title(str(titles[n]), fontsize=10)
    words = f"{len(pictures)} images of {pictures.shape[1]} by {pictures.shape[2]} pixels"
    if titles is not None:
        words += ": " + ", ".join(map(str, titles))
    return Picture(figure, words)


def curves(x_label: str, y_label: str, *, log: bool = False, points: str = "",
           **lines) -> Picture:
    """Draw up to four named lines over their index 0, 1, 2, ...

    lines: sequences of numbers, or pairs (x, y) of sequences, such as
    `draw.curves("epoch", "loss", train=train_losses, test=test_losses)`. `log` makes the
    y axis logarithmic; the line called `points` is drawn as points. Raises ValueError for
    more than four lines.
    """
    if not 1 <= len(lines) <= len(STYLES):
        raise ValueError(f"curves draws 1 to {len(STYLES)} lines, got {len(lines)}")
    figure = Figure(figsize=(6.4, 3.2), layout="tight")
    axes = figure.add_subplot(xlabel=x_label, ylabel=y_label)
    for (name, line), (colour, dashes) in zip(lines.items(), STYLES, strict=False):
        x, y = line if isinstance(line, tuple) else (range(len(line)), line)
        kind = {"marker": "o", "linestyle": ""} if name == points else {"linestyle": dashes}
        axes.plot(x, y, color=colour, linewidth=2, label=name.replace("_", " "), **kind)
    if log:
        axes.set_yscale("log")
    if not any(isinstance(line, tuple) for line in lines.values()):
        axes.xaxis.get_major_locator().set_params(integer=True)  # there is no epoch 2.5
    axes.grid(alpha=0.3)
    axes.legend(frameon=False, loc="lower left", bbox_to_anchor=(0, 1), ncols=len(STYLES))
    return Picture(figure, f"{y_label} over {x_label}: {', '.join(lines)}".replace("_", " "))
