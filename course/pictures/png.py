"""How a figure becomes a small PNG with round corners."""

import io
from functools import cache

import numpy as np
from matplotlib.figure import Figure
from PIL import Image, ImageOps

DPI = 110
MARGIN = 6  # of paper around what is drawn, in pixels
RADIUS = 8  # of a corner, in pixels
# One byte a pixel: of its 256 values, eight are the shades of a corner and the rest colours.
# A third of the size of a true-colour PNG, and no eye tells them apart.
CORNERS = 8
COLOURS = 256 - CORNERS


def encode(figure: Figure) -> bytes:
    """The PNG. Outside its corners it is transparent, everywhere else opaque."""
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI)
    drawn = Image.open(file).convert("RGB")
    ground = drawn.getpixel((0, 0))
    drawn = ImageOps.expand(drawn, MARGIN, ground)
    palette = drawn.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE)
    colours = palette.getpalette()[:3 * COLOURS]
    colours += [0] * (3 * COLOURS - len(colours)) + [*ground] * CORNERS
    pixels = np.asarray(palette).copy()
    for turn in range(4):  # a turned view writes into the same pixels
        corner = np.rot90(pixels, turn)[:RADIUS, :RADIUS]
        outside = shades() < CORNERS
        corner[outside] = COLOURS + shades()[outside]
    image = Image.fromarray(pixels)
    image.putpalette(colours)
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True,
               transparency=bytes([255] * COLOURS + [n * 256 // CORNERS for n in range(CORNERS)]))
    return file.getvalue()


@cache
def shades() -> np.ndarray:
    """How much of each pixel of the upper left corner lies inside, in eighths."""
    fine = (np.arange(4 * RADIUS) + 0.5) / 4 - RADIUS
    inside = fine[:, None] ** 2 + fine ** 2 < RADIUS ** 2
    covered = inside.reshape(RADIUS, 4, RADIUS, 4).mean(axis=(1, 3))
    return np.round(covered * CORNERS).astype(np.uint8)
