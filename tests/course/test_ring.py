"""The picture of a ring all-reduce: arrows, changes, and the sums that are whole."""

import pytest
import torch
from matplotlib.patches import Rectangle

from course import draw

BEFORE = torch.tensor([[1, 2], [10, 20]])
HALF = torch.tensor([[1, 22], [11, 20]])


def test_it_says_every_state():
    picture = draw.ring([BEFORE, HALF])
    assert picture.words == f"before: {BEFORE.tolist()}\nafter step 1: {HALF.tolist()}"


def test_what_a_step_changed_is_dark_and_has_an_arrow():
    axes = draw.ring([BEFORE, HALF]).figure.axes[0]
    colours = [p.get_facecolor() for p in axes.patches if isinstance(p, Rectangle)]
    light, dark = colours[0], colours[5]
    assert colours == [light] * 4 + [light, dark, dark, light]
    assert len([text for text in axes.texts if hasattr(text, "arrow_patch")]) == 2


def test_a_whole_sum_is_bold():
    texts = draw.ring([BEFORE, HALF]).figure.axes[0].texts
    assert [t.get_text() for t in texts if t.get_fontweight() == "bold"] == ["22", "11"]


@pytest.mark.parametrize("states", [[], [torch.zeros(1, 1)], [torch.zeros(7, 7)],
                                    [torch.zeros(2, 3)], [BEFORE] * 6, [BEFORE, torch.zeros(3, 3)],
                                    [torch.zeros(2, 2, 2)]], ids=lambda states: str(len(states)))
def test_it_refuses_what_would_not_be_readable(states):
    with pytest.raises(ValueError, match="ring draws"):
        draw.ring(states)
