"""The picture of an optimiser's path: its words, what is drawn, and what it refuses."""

import pytest
import torch

from course import draw
from course.pictures.plots import STYLES

SQUARE = (-2, 2), (-1, 1)


def bowl(x, y):
    return x**2 + 20 * y**2


def lines(picture, name: str):
    """The line of a path, found by its name in the legend."""
    return next(line for line in picture.figure.axes[0].lines if line.get_label() == name)


def test_words_name_steps_start_and_end():
    path = [(-1.0, 0.5), (0.4, 0.2), (-0.04, 0.01)]
    picture = draw.surface(bowl, *SQUARE, plain_descent=path)
    assert repr(picture) == ("contour lines over x from -2 to 2 and y from -1 to 1\n"
                             "plain descent: 2 steps from (-1.0, 0.5) to (0.0, 0.0)")


def test_the_axes_have_their_names():
    picture = draw.surface(bowl, *SQUARE, labels=("w", "b"))
    axes = picture.figure.axes[0]
    assert (axes.get_xlabel(), axes.get_ylabel()) == ("w", "b")
    assert repr(picture) == "contour lines over w from -2 to 2 and b from -1 to 1"


@pytest.mark.parametrize("end", [(5.0, 0.0), (0.0, float("inf")), (float("nan"), 0.0), (0, 1e30)])
def test_a_path_that_leaves_is_cut_off_and_said_to_leave(end):
    picture = draw.surface(bowl, *SQUARE, wild=[(0, 0), (1, 1), end, (0, 0)])
    assert "to outside the picture, which it leaves at step 2" in picture.words
    assert len(lines(picture, "wild").get_xdata()) == 3
    assert picture.figure.axes[0].get_xlim() == (-2, 2)
    assert picture.png().startswith(b"\x89PNG")


def test_points_may_be_tuples_a_tensor_or_tensors_with_gradients():
    points = torch.tensor([[1.0, 0.5], [0.5, 0.25]])
    kinds = [points, [tuple(p) for p in points.tolist()], [p.clone().requires_grad_()
                                                           for p in points]]
    assert len({repr(draw.surface(bowl, *SQUARE, path=kind)) for kind in kinds}) == 1


def test_every_step_has_a_marker_and_no_two_paths_look_alike():
    picture = draw.surface(bowl, *SQUARE, a=[(0, 0)] * 4, b=[(1, 1)], c=[(1, 0)], d=[(0, 1)])
    drawn = [lines(picture, name) for name in "abcd"]
    assert len(drawn[0].get_xdata()) == 4
    assert [line.get_color() for line in drawn] == [colour for colour, _dashes in STYLES]
    for look in ("get_marker", "get_linestyle"):
        assert len({getattr(line, look)() for line in drawn}) == 4


def test_the_function_sees_a_grid_inside_the_ranges():
    seen = []
    draw.surface(lambda x, y: seen.append((x, y)) or x * y, (-3, 1), (0, 2))
    (x, y), = seen
    assert x.shape == y.shape and x.ndim == 2
    assert (x.min(), x.max(), y.min(), y.max()) == (-3, 1, 0, 2)


def test_flat_and_bottomless_functions_are_drawn():
    assert draw.surface(lambda x, y: 0 * x, *SQUARE).words
    assert draw.surface(lambda x, y: x - y, *SQUARE).words


@pytest.mark.parametrize(("function", "paths", "match"), [
    (bowl, {name: [(0, 0)] for name in "abcde"}, "at most 4"),
    (bowl, {"a": []}, "the path a"),
    (bowl, {"a": [(1, 2, 3)]}, "the path a"),
    (lambda x, y: (x + y).mean(), {}, "one height for each point"),
])
def test_what_cannot_be_drawn_is_refused(function, paths, match):
    with pytest.raises(ValueError, match=match):
        draw.surface(function, *SQUARE, **paths)
