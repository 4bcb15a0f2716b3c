"""The picture of who is busy when: what it says, what it draws, what it refuses."""

import pytest

from course import draw

HOST = [("call 1", 0, 1), ("call 2", 1, 2), ("wait", 2, 12)]
DEVICE = [("run 2", 6, 12), ("run 1", 1, 6)]


def test_every_piece_is_drawn_where_and_when_it_ran():
    picture = draw.timeline("ms", host=HOST, the_device=DEVICE)
    axes = picture.figure.axes[0]
    drawn = [(bar.get_x(), bar.get_x() + bar.get_width(), round(bar.get_y() + 0.4))
             for bar in axes.patches]
    assert drawn == [(0, 1, 0), (1, 2, 0), (2, 12, 0), (6, 12, 1), (1, 6, 1)]
    assert [label.get_text() for label in axes.get_yticklabels()] == ["host", "the device"]
    assert axes.get_ylim() == (1.5, -0.5), "the first row is on top"
    assert repr(picture) == ("host: call 1 0-1, call 2 1-2, wait 2-12\n"
                             "the device: run 1 1-6, run 2 6-12")


def test_pieces_of_one_kind_look_alike_in_grey_too():
    axes = draw.timeline("ms", host=HOST, device=DEVICE).figure.axes[0]
    hatches = [bar.get_hatch() for bar in axes.patches]
    assert hatches[0] == hatches[1] and hatches[3] == hatches[4]
    assert len({hatches[0], hatches[2], hatches[3]}) == 3
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["call", "wait", "run"]


def test_a_label_that_does_not_fit_is_shortened_or_left_out():
    axes = draw.timeline("s", a=[("run 1", 0, 100), ("run 2", 100, 104), ("run 3", 104, 104.1)])
    assert [text.get_text() for text in axes.figure.axes[0].texts] == ["run 1", "2"]


@pytest.mark.parametrize(("rows", "words"), [
    ({"a": []}, "1 to 60 pieces"), ({"a": [("run", 0, 1)] * 61}, "got 61"),
    ({"a": [(f"{kind} 1", 0, 1) for kind in "abcde"]}, "5 kinds"),
    ({"a": [("run 1", 2, 1)]}, "run 1 stops at 1, before it starts at 2")])
def test_what_cannot_be_read_is_refused(rows, words):
    with pytest.raises(ValueError, match=words):
        draw.timeline("s", **rows)
