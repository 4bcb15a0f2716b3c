"""Every picture can be read on white, black and grey pages: measured on what is really drawn."""

import io
from collections import Counter
from functools import cache

import numpy as np
import pytest
import torch
from contrast import LINES, WORDS, contrast
from matplotlib.colors import to_rgb, to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from PIL import Image

from course import draw, kernels
from course.pictures import paper, png
from course.pictures.canvas import Picture

cuda = pytest.importorskip("numba.cuda", reason="numba has no build here")

# GitHub, JupyterLab and the reading edition, light and dark.
PAGES = ["#ffffff", "#111111", "#212121", "#0d1117", "#16181c"]
DIMMED = 0.9  # what course/lab/custom.css makes of a picture in JupyterLab's dark theme
X = torch.arange(12).reshape(3, 4)


@cuda.jit
def double(x, out):
    i = cuda.grid(1)
    if i < x.shape[0]:
        out[i] = 2 * x[i]


def launch() -> Picture:
    trace = kernels.record(double[4, 4], np.ones(10), np.zeros(10))
    return draw.threads(trace, blocks=4)


def graph() -> Picture:
    w = torch.ones(3, requires_grad=True)
    return draw.graph((w * w).sum(), w=w, x=torch.ones(2))


FOUR = {name: [n, 3 - n, 2] for n, name in enumerate("abcd")}
GALLERY = {
    "bits": lambda: draw.bits(half=torch.tensor(0.1).half()),
    "blocks": lambda: draw.blocks("MiB", pool=[(4, "A"), (2, None)]),
    "broadcast": lambda: draw.broadcast(column=X[:, :1], row=X[0]),
    "curves": lambda: draw.curves("epoch", "loss", **FOUR),
    "graph": graph,
    "images": lambda: draw.images(torch.rand(3, 4, 4), list("abc")),
    "memory": lambda: draw.memory(lower=X[1:]),
    "product": lambda: draw.product(torch.ones(2, 3), torch.ones(3, 2), row=0, column=1),
    "ring": lambda: draw.ring([torch.eye(3), 2 * torch.eye(3)]),
    "roofline": lambda: draw.roofline(1e12, 1e10, add=(0.1, 5e8), matmul=(500, 5e11)),
    "snapshot": lambda: draw.snapshot(None),
    "spread": lambda: draw.spread("accuracy, %", a=[91, 92], b=[93, 95]),
    "surface": lambda: draw.surface(lambda x, y: x**2 + 4 * y**2, (-5, 5), (-2, 2),
                                    sgd=[(4, 1), (2, 0.1)], adam=[(-4, 1), (-2, 0.1)]),
    "threads": launch,
    "timeline": lambda: draw.timeline("ms", host=[("call 1", 0, 9), ("wait 2", 9, 18)],
                                      device=[("run 1", 1, 9), ("idle 2", 9, 18)]),
}


@cache
def drawn(name: str) -> Picture:
    torch.manual_seed(0)
    return GALLERY[name]()


def pixels(picture: Picture) -> np.ndarray:
    """Red, green, blue and alpha, shape (h, w, 4), 0 to 1."""
    return np.asarray(Image.open(io.BytesIO(picture.png())).convert("RGBA")) / 255


def test_no_colour_of_words_would_do_without_a_ground():
    """The reason for the paper: white and JupyterLab's dark grey are too close for 4.5 to both."""
    grey = np.linspace(0, 1, 256)[:, None].repeat(3, 1)
    both = np.minimum(contrast(grey, to_rgb("#ffffff")), contrast(grey, to_rgb("#212121")))
    assert both.max() < WORDS


@pytest.mark.parametrize("name", GALLERY)
def test_a_picture_brings_its_ground_so_that_no_page_shows_through(name):
    alpha = pixels(drawn(name))[..., 3].copy()
    colours = pixels(drawn(name))[..., :3]
    for turn in range(4):
        corner = np.rot90(alpha, turn)[:png.RADIUS, :png.RADIUS]
        assert corner[0, 0] == 0 and corner[-1, -1] == 1, "round"
        inside = np.rot90(colours, turn)[:png.RADIUS, :png.RADIUS]
        hidden = inside[corner < 1] - to_rgb(paper.PAPER)
        assert np.abs(hidden).max() < 0.02, "nothing that is drawn is hidden"
        corner[...] = 1
    assert (alpha == 1).all()


@pytest.mark.parametrize("page", PAGES)
def test_the_rounded_corner_is_a_shade_between_page_and_paper(page):
    corner = pixels(drawn("memory"))[:png.RADIUS, :png.RADIUS]
    seen = corner[..., 3:] * corner[..., :3] + (1 - corner[..., 3:]) * np.array(to_rgb(page))
    low, high = np.sort([to_rgb(page), to_rgb(paper.PAPER)], axis=0)
    assert ((low - 0.02 < seen) & (seen < high + 0.02)).all()
    assert np.abs(seen[0, 0] - to_rgb(page)).max() < 0.01


@pytest.mark.parametrize("dimmed", [1.0, DIMMED])
@pytest.mark.parametrize("name", GALLERY)
def test_words_can_be_read(name, dimmed):
    """Each against the commonest colour behind it."""
    figure = drawn(name).figure
    figure.savefig(io.BytesIO(), dpi=100)
    texts = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text()]
    boxes = [text.get_window_extent() for text in texts]
    for text in texts:
        text.set_alpha(0)  # a box behind it stays
    file = io.BytesIO()
    figure.savefig(file, dpi=100)
    for text in texts:
        text.set_alpha(None)
    behind = np.asarray(Image.open(file).convert("RGB"))
    poor = {}
    for text, box in zip(texts, boxes, strict=True):
        rows = slice(max(0, len(behind) - round(box.y1)), len(behind) - round(box.y0))
        found = Counter(map(tuple, behind[rows, max(0, round(box.x0)):round(box.x1)]
                            .reshape(-1, 3).tolist()))
        if not found:  # outside of the picture, as ticks beyond the axes are
            continue
        ground = np.array(found.most_common(1)[0][0]) / 255
        ratio = contrast(dimmed * np.array(to_rgb(text.get_color())), dimmed * ground)
        if ratio < WORDS:
            poor[text.get_text()] = round(float(ratio), 2)
    assert texts and not poor


@pytest.mark.parametrize("dimmed", [1.0, DIMMED])
@pytest.mark.parametrize("name", GALLERY)
def test_lines_and_edges_can_be_seen(name, dimmed):
    figure, ground = drawn(name).figure, dimmed * np.array(to_rgb(paper.PAPER))
    grid = {line for axes in figure.axes for axis in (axes.xaxis, axes.yaxis)
            for line in axis.get_gridlines()}
    grounds = {figure.patch, *(axes.patch for axes in figure.axes)}
    lines = [line for line in figure.findobj(Line2D) if line not in grid and line.get_visible()]
    colours = {to_rgba(line.get_color()) for line in lines if len(line.get_xdata()) > 1}
    colours |= {to_rgba(line.get_markeredgecolor()) for line in lines}
    colours |= {patch.get_edgecolor() for patch in figure.findobj(Patch)
                if patch not in grounds and patch.get_visible() and patch.get_linewidth()
                and patch.get_edgecolor()[3]}
    poor = {colour: ratio for colour in colours
            if (ratio := float(contrast(dimmed * np.array(colour[:3]), ground))) < LINES}
    assert not poor


def test_contour_lines_can_be_seen_on_the_darkest_fill():
    fills, lines = drawn("surface").figure.axes[0].collections[:2]
    darkest = fills.to_rgba(fills.get_array())[-1]
    assert contrast(to_rgb(lines.get_edgecolor()[0][:3]), darkest[:3]) >= LINES
    for colour in (paper.BLUE, paper.VERMILION, paper.GREEN, paper.PURPLE):
        assert contrast(to_rgb(colour), darkest[:3]) >= LINES


@pytest.mark.parametrize("colour", [paper.BLUE, paper.VERMILION, paper.GREEN, paper.PURPLE])
def test_white_numbers_can_be_read_on_the_colours(colour):
    assert contrast(to_rgb(colour), to_rgb("white")) >= WORDS


@pytest.mark.parametrize("name", ["curves", "surface", "memory"])
def test_a_palette_loses_nothing_that_an_eye_would_miss(name):
    file = io.BytesIO()
    drawn(name).figure.savefig(file, format="png", dpi=png.DPI)
    true = np.asarray(Image.open(file).convert("RGB")) / 255
    inner = slice(png.MARGIN, -png.MARGIN)
    off = np.abs(pixels(drawn(name))[inner, inner, :3] - true).max(axis=-1)
    assert (off > 0.08).mean() < 1e-3
    assert len(drawn(name).png()) < len(file.getvalue()) / 2
