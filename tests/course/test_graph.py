"""The picture of an autograd graph: its boxes, its arrows, its words, and what it refuses."""

import pytest
import torch
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from course import draw


def leaf(*shape: int) -> torch.Tensor:
    return torch.ones(shape, requires_grad=True)


def patches(picture, kind: type) -> list:
    return [patch for patch in picture.figure.axes[0].patches if isinstance(patch, kind)]


def boxes(picture) -> list[tuple[float, float, float, float]]:
    """x, y, width and height of every box."""
    return [tuple(getattr(box, f"get_{name}")() for name in ("x", "y", "width", "height"))
            for box in patches(picture, FancyBboxPatch)]


def test_every_node_is_a_box_and_every_input_an_arrow():
    w, b = leaf(), leaf()
    picture = draw.graph((w * 2 + b).tanh() * w, w=w, b=b)
    assert len(boxes(picture)) == 2 + 4  # w, b; Mul, Add, Tanh, Mul
    assert len(patches(picture, FancyArrowPatch)) == 1 + 2 + 1 + 2


def test_a_tensor_used_twice_has_two_arrows():
    w = leaf()
    assert len(patches(draw.graph(w * w), FancyArrowPatch)) == 2
    assert draw.graph(w * w, w=w).words == "w: leaf, scalar\nMul ← w, w"


def test_words_are_the_graph_in_the_order_of_computation():
    w, b = leaf(3, 2), leaf(2)
    hidden = w * 2 + b
    assert draw.graph(hidden.exp().sum() + hidden.mean(), w=w, b=b, hidden=hidden).words == (
        "w: leaf, shape (3, 2)\nMul ← w\nb: leaf, shape (2,)\nhidden = Add ← Mul, b\n"
        "Exp ← Add\nSum ← Exp\nMean ← Add\nAdd 2 ← Sum, Mean")


def test_equal_names_are_numbered_and_unnamed_leaves_are_leaf():
    assert draw.graph(leaf() + leaf(2)).words == (
        "leaf: leaf, scalar\nleaf 2: leaf, shape (2,)\nAdd ← leaf, leaf 2")


class Twice(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2

    @staticmethod
    def backward(ctx, gradient):
        return gradient * 2


@pytest.mark.parametrize(("result", "name"), [
    (lambda x: Twice.apply(x), "Twice"), (lambda x: x.unbind()[1], "Unbind"),
    (lambda x: x.clone().zero_(), "Zero"), (lambda x: x.sum(), "Sum"),
    (lambda x: x.sum(dim=0), "Sum")])
def test_names_do_not_show_the_versions_numbers(result, name):
    assert draw.graph(result(leaf(3))).words.splitlines()[-1].startswith(f"{name} ← ")


def test_what_the_gradient_cannot_reach_is_dashed_and_has_no_arrow():
    w, x = leaf(2), torch.ones(3)
    picture = draw.graph(w.sum(), w=w, x=x, copy=w.detach(), other=leaf(4))
    dashed = [box for box in patches(picture, FancyBboxPatch) if box.get_linestyle() != "solid"]
    assert len(dashed) == 3 and len(boxes(picture)) == 5
    assert picture.words.splitlines()[-3:] == [
        "x: shape (3,), not in the graph", "copy: shape (2,), not in the graph",
        "other: shape (4,), not in the graph"]


def test_a_leaf_alone_is_a_graph_and_backward_does_not_change_the_picture():
    w = leaf(2)
    assert draw.graph(w, w=w).words == "w: leaf, shape (2,)"
    loss = w.exp().sum()
    before = draw.graph(loss, w=w).words
    loss.backward()
    assert draw.graph(loss, w=w).words == before


def tower(w):
    for _ in range(9):
        w = w.tanh() + w * w
    return w


def net(w):
    return (w @ w + w).relu().sum() * w.mean() + (w.exp() - w).log().mean()


@pytest.mark.parametrize("expression", [tower, net, torch.sum], ids=lambda f: f.__name__)
def test_boxes_stay_apart_and_inside_the_picture(expression):
    w = leaf(3, 3)
    picture = draw.graph(expression(w), w=w, x=torch.ones(2))
    found = boxes(picture)
    for n, (x, y, wide, high) in enumerate(found):
        for x2, y2, wide2, high2 in found[n + 1:]:
            assert x + wide < x2 or x2 + wide2 < x or y + high < y2 or y2 + high2 < y
    axes = picture.figure.axes[0]
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    assert all(left <= x and x + wide <= right and top <= y and y + high <= bottom
               for x, y, wide, high in found)


def test_arrows_run_from_left_to_right():
    w = leaf(3, 3)
    for arrow in patches(draw.graph(net(w), w=w), FancyArrowPatch):
        (x0, _), *_between, (x1, _) = arrow.get_path().vertices[:4]
        assert x0 < x1


def test_text_fits_its_box():
    w = leaf(128, 3, 32, 32)
    picture = draw.graph(w.sum(), a_rather_long_name=w)
    axes = picture.figure.axes[0]
    picture.figure.canvas.draw()
    for box, text in zip(patches(picture, FancyBboxPatch), axes.texts, strict=True):
        outer, inner = box.get_window_extent(), text.get_window_extent()
        assert outer.x0 < inner.x0 and inner.x1 < outer.x1
        assert outer.y0 < inner.y0 and inner.y1 < outer.y1


def test_a_graph_of_more_than_40_nodes_is_refused():
    chain = leaf()
    for _ in range(39):
        chain = chain * 2
    assert len(boxes(draw.graph(chain))) == 40
    with pytest.raises(ValueError, match=r"more than 40 nodes.*Draw a smaller expression"):
        draw.graph(chain * 2)
    with pytest.raises(ValueError, match="more than 40 nodes"):
        draw.graph(torch.stack([leaf() for _ in range(50)]))


@pytest.mark.parametrize("tensor", [torch.ones(2), leaf(2).detach()], ids=["data", "detached"])
def test_a_tensor_without_a_graph_is_refused_with_the_reason(tensor):
    with pytest.raises(ValueError, match="this tensor has no graph"):
        draw.graph(tensor)
