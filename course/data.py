"""The data that come with the course, as tensors. Nothing is downloaded."""

import numpy as np
import torch

from course.exercises import ROOT
from course.glyphs import CHUNK, bent


def digits() -> tuple[torch.Tensor, torch.Tensor]:
    """The 1,797 handwritten digits of UCI's "Optical Recognition of Handwritten Digits".

    Returns images, a float32 tensor of shape (1797, 8, 8) with ink from 0.0 (none) to 1.0, and
    labels, an int64 tensor of shape (1797,) with classes 0 to 9, in the source's order.
    Source, licence and hash: day1/data/README.md.
    """
    with np.load(ROOT / "day1/data/digits.npz") as file:
        images = torch.from_numpy(file["images"]).float() / 16
        labels = torch.from_numpy(file["labels"]).long()
    return images, labels


def glyphs(n: int, seed: int = 0) -> tuple[torch.Tensor, torch.Tensor]:
    """n printed digits, 0 to 9 in 14 fonts, each bent at random; the same for the same seed.

    Returns images, a float32 tensor of shape (n, 8, 8) with ink from 0.0 (none) to 1.0, scaled
    as those of `digits`, and labels, an int64 tensor of shape (n,). The fonts (DejaVu, STIX,
    Computer Modern) come with matplotlib.
    """
    generator = torch.Generator().manual_seed(seed)
    parts = [bent(min(CHUNK, n - first), generator) for first in range(0, n, CHUNK)]
    images, labels = zip(*parts, strict=True)
    return torch.cat(images), torch.cat(labels)
