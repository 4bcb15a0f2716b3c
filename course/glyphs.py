"""Printed digits from the fonts that come with matplotlib, bent a little: as many as one asks."""

import functools
from pathlib import Path

import matplotlib
import numpy as np
import torch
from matplotlib.ft2font import FT2Font
from torch.nn.functional import affine_grid, avg_pool2d, grid_sample, interpolate, max_pool2d

FONTS = ("DejaVuSans", "DejaVuSans-Oblique", "DejaVuSans-Bold", "DejaVuSansMono",
         "DejaVuSansMono-Oblique", "DejaVuSerif", "DejaVuSerif-Italic", "DejaVuSerif-Bold",
         "STIXGeneral", "STIXGeneralItalic", "STIXGeneralBol", "cmr10", "cmss10", "cmtt10")
SIDE, MARGIN = 64, 12  # pixels that are drawn, and those cut off again on each side
CHUNK = 2000  # images at a time, to bound the memory


@functools.cache
def printed() -> torch.Tensor:
    """Every digit in every font, centred, about 42 pixels high, ink 0 to 1.

    Shape (fonts, 10, SIDE, SIDE).
    """
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    drawn = torch.zeros(len(FONTS), 10, SIDE, SIDE)
    for n, name in enumerate(FONTS):
        font = FT2Font(str(folder / f"{name}.ttf"))
        font.set_size(40, 98)
        for digit in range(10):
            font.clear()
            font.set_text(str(digit))
            font.draw_glyphs_to_bitmap()
            drawn[n, digit] = _centred(torch.from_numpy(np.array(font.get_image())) / 255)
    return drawn


def bent(n: int, generator: torch.Generator) -> tuple[torch.Tensor, torch.Tensor]:
    """n printed digits, turned, slanted, stretched, wobbled, thickened: images, labels.

    Images: float32 of shape (n, 8, 8), ink 0.0 to 1.0, as the handwritten ones were scaled.
    """
    labels = torch.randint(10, (n,), generator=generator)
    ink = printed()[torch.randint(len(FONTS), (n,), generator=generator), labels][:, None]
    ink = grid_sample(ink, _grid(n, generator), align_corners=False)
    thick = torch.rand(n, 1, 1, 1, generator=generator)
    ink = ink.lerp(max_pool2d(ink, 5, 1, 2), thick)[..., MARGIN:-MARGIN, MARGIN:-MARGIN]
    return avg_pool2d(ink, (SIDE - 2 * MARGIN) // 8)[:, 0], labels


def _centred(ink: torch.Tensor) -> torch.Tensor:
    """The ink without its white frame, in the middle of SIDE by SIDE pixels."""
    rows, columns = ink.any(1).nonzero().flatten(), ink.any(0).nonzero().flatten()
    ink = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    (height, width), page = ink.shape, torch.zeros(SIDE, SIDE)
    top, left = (SIDE - height) // 2, (SIDE - width) // 2
    page[top : top + height, left : left + width] = ink
    return page


def _grid(n: int, generator: torch.Generator) -> torch.Tensor:
    """Where each pixel of n bent images comes from: (n, SIDE, SIDE, 2), for `grid_sample`."""
    def uniform(low: float, high: float, *shape: int) -> torch.Tensor:
        return low + (high - low) * torch.rand(n, *shape, generator=generator)

    turn, slant = uniform(-0.25, 0.25), uniform(-0.5, 0.5)
    height, width, move = uniform(0.8, 1.05), uniform(0.8, 1.05), uniform(-0.08, 0.08, 2)
    cos, sin = turn.cos(), turn.sin()
    x = torch.stack((cos / width, (slant * cos - sin) / height, move[:, 0]), 1)
    y = torch.stack((sin / width, (slant * sin + cos) / height, move[:, 1]), 1)
    wobble = interpolate(torch.randn(n, 2, 5, 5, generator=generator), (SIDE, SIDE),
                         mode="bicubic")
    grid = affine_grid(torch.stack((x, y), 1), (n, 1, SIDE, SIDE), align_corners=False)
    return grid + 0.08 * wobble.permute(0, 2, 3, 1)
