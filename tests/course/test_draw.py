"""The pictures: what they say in words, and the boxes that are really drawn."""

import re

import pytest
import torch
from matplotlib.patches import Rectangle

from course import draw
from course.pictures import canvas

X = torch.arange(12).reshape(3, 4)


def boxes(picture) -> list[Rectangle]:
    return [patch for patch in picture.figure.axes[0].patches if isinstance(patch, Rectangle)]


def dashed(picture) -> int:
    return sum(box.get_facecolor() == (1.0, 1.0, 1.0, 1.0) for box in boxes(picture))


def test_memory_draws_every_element_and_the_strip_once():
    assert len(boxes(draw.memory(x=X))) == 12 + 12
    assert len(boxes(draw.memory(x=X, t=X.T))) == 12 + 12 + 12
    assert len(boxes(draw.memory(x=X, copy=X.T.contiguous()))) == 4 * 12


def test_memory_marks_what_no_view_reads():
    assert dashed(draw.memory(x=X)) == 0
    assert dashed(draw.memory(lower=X[1:])) == 4
    assert dashed(draw.memory(even=X[:, ::2])) == 6


@pytest.mark.parametrize("view", [X, X.T, X[1:, ::2], X[:, 1], X.expand(3, 4), X[0, :1].expand(5),
                                  torch.tensor(3.0), X[2, 3]], ids=lambda v: str(v.stride()))
def test_equal_colours_are_equal_memory(view):
    """The colour of each box is the colour of the strip's box at its address."""
    colours = [box.get_facecolor() for box in boxes(draw.memory(view=view))]
    start = view.untyped_storage().data_ptr()
    flat = view if view.ndim else view[None]
    addresses = [element.data_ptr() - start for element in flat.reshape(-1).split(1)] \
        if view.is_contiguous() else [row[j].data_ptr() - start
                                      for row in (view if view.ndim == 2 else [view])
                                      for j in range(len(row))]
    strip = colours[len(addresses):]
    places = [address // view.element_size() for address in addresses]
    assert colours[:len(addresses)] == [strip[place] for place in places]


def test_broadcast_dashes_what_is_only_stretched():
    column, row = torch.tensor([[0], [10], [20]]), torch.tensor([1, 2, 3, 4])
    picture = draw.broadcast(column=column, row=row)
    assert len(boxes(picture)) == 36
    assert dashed(picture) == (12 - 3) + (12 - 4)
    assert repr([[1, 2, 3, 4], [11, 12, 13, 14], [21, 22, 23, 24]]) in picture.words
    assert "column + row: (3, 4)" in picture.words
    assert dashed(draw.broadcast(x=X, y=X)) == 0
    assert dashed(draw.broadcast(x=X, y=torch.tensor(5))) == 11


def test_a_picture_is_a_png_with_its_description():
    picture = draw.memory(x=X)
    assert picture.png().startswith(b"\x89PNG")
    alt = re.match(r'<img alt="(.*?)"', picture._repr_html_())[1]
    assert alt == repr(picture).replace("\n", "; ")
    assert "strides (4, 1)" in alt


def test_a_description_cannot_break_out_of_its_attribute():
    assert '"&gt;' not in canvas.Picture(draw.memory(x=X).figure, 'a "b" <c>')._repr_html_()
    assert "a &quot;b&quot; &lt;c&gt;" in canvas.Picture(
        draw.memory(x=X).figure, 'a "b" <c>')._repr_html_()


@pytest.mark.parametrize("large", [torch.zeros(7, 7), torch.zeros(2, 2, 2), torch.zeros(0),
                                   torch.zeros(100)[:5]])
def test_what_would_be_unreadable_is_refused(large):
    with pytest.raises(ValueError, match="Draw a smaller example"):
        draw.memory(x=large)


def test_shapes_that_do_not_fit_raise_what_pytorch_raises():
    with pytest.raises(RuntimeError, match="must match"):
        draw.broadcast(a=torch.zeros(3), b=torch.zeros(4))


def test_images_are_drawn_one_by_one_on_one_scale():
    pictures = torch.stack([torch.full((3, 3), 0.2), torch.full((3, 3), 0.9)])
    drawn = [axes.images[0] for axes in draw.images(pictures, ["a", "b"]).figure.axes]
    assert [image.get_array().max() for image in drawn] == pytest.approx([0.2, 0.9])
    assert {image.get_clim() for image in drawn} == {(drawn[0].get_clim())}
    assert repr(draw.images(pictures, ["a", "b"])) == "2 images of 3 by 3 pixels: a, b"
    with pytest.raises(ValueError, match="1 to 40 images"):
        draw.images(pictures[0])


def test_curves_draw_what_they_are_given():
    picture = draw.curves("step", "loss", points="seen", train=[3, 2, 1], seen=([0, 2], [5, 6]))
    lines = picture.figure.axes[0].lines
    assert [list(line.get_ydata()) for line in lines] == [[3, 2, 1], [5, 6]]
    assert list(lines[1].get_xdata()) == [0, 2]
    assert (lines[0].get_marker(), lines[1].get_linestyle()) == ("None", "None")
    assert repr(picture) == "loss over step: train, seen"
    counted = draw.curves("epoch", "loss", train=range(20)).figure.axes[0].get_xticks()
    assert all(tick == round(tick) for tick in counted)
    with pytest.raises(ValueError, match="1 to 4 lines"):
        draw.curves("x", "y")
