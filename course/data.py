"""The data that come with the course, as tensors. Nothing is downloaded."""

import numpy as np
import torch

from course.exercises import ROOT


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
