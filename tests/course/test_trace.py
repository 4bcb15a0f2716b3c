"""The picture of a profile: its named parts, what they called, what it refuses."""

import pytest
import torch
from torch.profiler import ProfilerActivity, profile, record_function

from course import draw


def profiled(*parts: str) -> profile:
    """A profile in which each part sorts twice as many numbers as a small sum adds."""
    x = torch.rand(200_000)
    with profile(activities=[ProfilerActivity.CPU]) as profiler:
        for part in parts:
            with record_function(part):
                x.sort()
        x.sum()
    return profiler


def test_parts_and_their_calls_stand_in_two_rows():
    picture = draw.trace(before=profiled("load", "train"), after=profiled("load"))
    axes = picture.figure.axes[0]
    assert [label.get_text() for label in axes.get_yticklabels()] == [
        "before", "before: calls", "after", "after: calls"]
    before, calls, after, _ = repr(picture).splitlines()
    assert before.startswith("before: load 0-") and ", train " in before
    assert "train" not in after
    assert calls.count("operation sort") == 2
    assert "sum" not in calls, "an operation outside of every part is not drawn"


def test_a_part_contains_its_calls():
    axes = draw.trace(step=profiled("step")).figure.axes[0]
    part, call = axes.patches
    assert part.get_x() == 0 <= call.get_x()
    assert call.get_x() + call.get_width() <= part.get_width()


def test_a_profile_without_a_named_part_is_refused():
    with pytest.raises(ValueError, match="before has no part named by record_function"):
        draw.trace(before=profiled())
