"""Printed digits to learn from before the handwritten ones, and the dots that compare runs."""

import pytest
import torch

from course import data, draw
from course.glyphs import FONTS, printed


def test_glyphs_look_like_the_digits_in_shape_type_and_range():
    images, labels = data.glyphs(300)
    assert (images.shape, images.dtype) == ((300, 8, 8), torch.float32)
    assert (labels.dtype, labels.unique().tolist()) == (torch.int64, list(range(10)))
    assert images.min() >= 0 and 0.9 < images.max() <= 1 + 1e-6
    handwritten = data.digits()[0]
    assert abs(images.mean() - handwritten.mean()) < 0.05


def test_a_seed_repeats_its_glyphs_and_leaves_the_global_state_alone():
    state = torch.get_rng_state()
    (first, names), (again, _), (other, _) = (data.glyphs(50, seed) for seed in (3, 3, 4))
    assert torch.equal(first, again) and not torch.equal(first, other)
    assert torch.equal(torch.get_rng_state(), state)
    assert len(names) == 50


def test_every_font_draws_ten_different_digits():
    drawn = printed()
    assert drawn.shape[:2] == (len(FONTS), 10)
    for font in drawn.flatten(2):
        assert (font.sum(1) > 100).all() and len(font.unique(dim=0)) == 10


def test_spread_says_the_range_and_the_mean():
    picture = draw.spread("accuracy, %", from_nothing=[90, 92], fine_tuned=torch.tensor([95, 96]))
    assert repr(picture) == ("accuracy, %: from nothing 90.0 to 92.0, mean 91.0; "
                             "fine tuned 95.0 to 96.0, mean 95.5")
    assert picture.png().startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="of one length"):
        draw.spread("accuracy", one=[1], two=[1, 2])
