"""The picture of a launch: what it says in words, what is really drawn, and what it refuses."""

import numpy as np
import pytest
from matplotlib.patches import Rectangle

from course import draw, kernels
from course.kernels import OutOfBounds, record

cuda = pytest.importorskip("numba.cuda", reason="numba has no build here")
float32 = pytest.importorskip("numba").float32


@cuda.jit
def scale(x, out):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = 2 * x[i]


@cuda.jit
def unguarded(x, out):
    i = cuda.grid(1)
    out[i] = 2 * x[i]


@cuda.jit
def every_eighth(x, out):
    i = cuda.grid(1)
    out[i] = x[8 * i]


@cuda.jit
def turned(x, out, barrier):
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    if barrier:
        cuda.syncthreads()
    out[t] = tile[x.size - 1 - t]


def of(kernel, blocks: int, threads: int, n: int, *more, size: int = 0):
    return record(kernel[blocks, threads], np.arange(size or n, dtype=np.float32),
                  np.zeros(n, np.float32), *more)


def boxes(picture) -> list[Rectangle]:
    return [patch for patch in picture.figure.axes[0].patches if patch.get_width() < 1]


def dots(picture) -> list[str]:
    """The colour of each thread."""
    return [line.get_markerfacecolor() for line in picture.figure.axes[0].lines
            if line.get_marker() == "o"]


def test_threads_beyond_the_end_are_white():
    picture = draw.threads(of(scale, 2, 4, 6), blocks=2)
    assert dots(picture).count("white") == 2
    assert "6 threads read x 0, 1, 2, 3, 4, 5" in picture.words
    assert len(boxes(picture)) == 6 + 6


def test_a_missing_guard_is_a_dashed_box_with_its_number():
    with pytest.raises(OutOfBounds) as caught:
        of(unguarded, 2, 4, 6)
    picture = draw.threads(caught.value.trace, blocks=2)
    (outside,) = [box for box in boxes(picture) if box.get_linestyle() != "-"]
    assert "✗ 6" in [text.get_text() for text in picture.figure.axes[0].texts]
    assert outside.get_x() > max(box.get_x() for box in boxes(picture) if box is not outside) - 1


@pytest.mark.parametrize("order", ["ascending", "descending", *map(str, range(98))])
def test_the_picture_shows_the_race_whatever_the_order(order):
    x, out = np.arange(6, dtype=np.float32), np.zeros(6, np.float32)
    racy = draw.threads(record(turned[1, 6], x, out, False, order=order))
    hatched = [box for box in boxes(racy) if box.get_hatch()]
    assert len(hatched) == 2 * 6, "each element, read and written"
    assert "race: tile[" in racy.words
    calm = draw.threads(record(turned[1, 6], x, out, True, order=order))
    assert not [box for box in boxes(calm) if box.get_hatch()] and "race" not in calm.words
    bars = [patch for patch in calm.figure.axes[0].patches if patch.get_width() > 6]
    assert len(bars) == 1, "one barrier"


def test_a_stride_is_named_and_its_lines_are_slanted():
    near, far = draw.threads(of(scale, 1, 8, 8)), draw.threads(of(every_eighth, 1, 8, 8, size=64))
    assert "NOT COALESCED" not in near.words
    assert "NOT COALESCED: x" in far.words and "not coalesced: `out[i] = x[8 * i]`, x" in far.words

    def slants(picture):
        lines = [line.get_xdata() for line in picture.figure.axes[0].lines
                 if len(line.get_xdata()) == 2]
        return sum(abs(there - here) > 0.01 for there, here in lines)
    assert slants(near) == 0 and slants(far) == 7


def test_what_is_too_large_to_read_is_refused():
    with pytest.raises(ValueError, match="64 threads, 128 elements"):
        draw.threads(of(scale, 1, 65, 65))
    with pytest.raises(ValueError, match="arrays of up to 129 elements"):
        draw.threads(of(scale, 1, 8, 129))
    assert kernels.Trace
