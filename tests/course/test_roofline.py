"""The roof bends where bandwidth times intensity reaches the peak, and the words say so."""

import pytest

from course import draw


def test_the_words_place_every_operation():
    picture = draw.roofline(1e11, 1e10, add=(0.1, 5e8), product_64=(20.0, 8e10))
    assert picture.words.splitlines() == [
        "roof: 10 GB/s, 100 Gflop/s, they meet at 10 flops per byte",
        "add: 0.1 flops per byte, memory bound, 0.5 Gflop/s, 50% of the roof",
        "product 64: 20 flops per byte, compute bound, 80 Gflop/s, 80% of the roof"]


def test_the_roof_that_is_drawn():
    axes = draw.roofline(1e11, 1e10, add=(0.1, 5e8), product=(20.0, 8e10)).figure.axes[0]
    roof, _bend, *points = axes.lines
    xs, ys = roof.get_xdata(), roof.get_ydata()
    assert all(y == pytest.approx(min(1e11, 1e10 * x)) for x, y in zip(xs, ys, strict=True))
    assert xs[0] < 0.1 and xs[1] == 10 and xs[2] > 20
    assert [(p.get_xdata()[0], p.get_ydata()[0]) for p in points] == [(0.1, 5e8), (20, 8e10)]
    assert (axes.get_xscale(), axes.get_yscale()) == ("log", "log")
    assert points[0].get_marker() != points[1].get_marker(), "told apart without colour"


def test_a_point_above_a_measured_roof_is_inside_the_picture():
    axes = draw.roofline(1e11, 1e10, product=(20.0, 2e11)).figure.axes[0]
    assert axes.get_ylim()[1] > 2e11


@pytest.mark.parametrize("numbers", [(0.0, 1.0, 1.0, 1.0), (1.0, 1.0, 1.0, -1.0)])
def test_numbers_above_zero_only(numbers):
    peak, bandwidth, *point = numbers
    with pytest.raises(ValueError, match="above 0"):
        draw.roofline(peak, bandwidth, add=tuple(point))


def test_nothing_to_draw():
    with pytest.raises(ValueError, match="0 operations"):
        draw.roofline(1.0, 1.0)
