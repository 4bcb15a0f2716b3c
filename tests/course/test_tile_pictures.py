"""The picture of tiles: what it says in words, what is really drawn, and what it refuses."""

import importlib.util
import os

import pytest
import torch
from matplotlib.patches import Rectangle

if importlib.util.find_spec("triton") is None:
    pytest.skip("Triton has no build here", allow_module_level=True)
os.environ["TRITON_INTERPRET"] = "1"

import triton
import triton.language as tl

from course import draw
from course.kernels import tiles


@triton.jit
def double(x_ptr, out_ptr, n, BLOCK: tl.constexpr):
    i = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    tl.store(out_ptr + i, 2 * tl.load(x_ptr + i, mask=i < n), mask=i < n)


@triton.jit
def turn(x_ptr, out_ptr, M, N, BLOCK: tl.constexpr):
    m = (tl.program_id(0) * BLOCK + tl.arange(0, BLOCK))[:, None]
    n = (tl.program_id(1) * BLOCK + tl.arange(0, BLOCK))[None, :]
    inside = (m < M) & (n < N)
    tl.store(out_ptr + n * M + m, tl.load(x_ptr + m * N + n, mask=inside), mask=inside)


@triton.jit
def walk(x_ptr, out_ptr, n, BLOCK: tl.constexpr):
    total = 0.0
    for start in range(0, n, BLOCK):
        total += tl.sum(tl.load(x_ptr + start + tl.arange(0, BLOCK)), axis=0)
    tl.store(out_ptr, total)


def boxes(picture) -> list[Rectangle]:
    return [patch for patch in picture.figure.axes[0].patches if isinstance(patch, Rectangle)]


def labels(picture) -> list[str]:
    return [text.get_text() for text in picture.figure.axes[0].texts]


def doubled(n: int = 10):
    return tiles.record(double[(triton.cdiv(n, 4),)], torch.ones(n), torch.zeros(n), n, BLOCK=4)


def test_each_box_shows_its_program_and_masks_are_hatched():
    picture = draw.tiles(doubled())
    assert [labels(picture).count(program) for program in "0123"] == [8, 8, 4, 0]
    hatched = [box for box in boxes(picture) if box.get_hatch()]
    assert len(hatched) == 4 and {box.get_x() for box in hatched} == {10, 11}
    assert sum(box.get_linewidth() > 2 for box in boxes(picture)) == 10  # what is stored
    assert str(picture).splitlines() == [
        "program 0 loads x_ptr[0-3]", "program 0 stores out_ptr[0-3]",
        "program 1 loads x_ptr[4-7]", "program 1 stores out_ptr[4-7]",
        "program 2 loads x_ptr[8-9], 2 masked off", "program 2 stores out_ptr[8-9], 2 masked off"]


def test_only_what_is_there_is_in_the_legend():
    assert "number: program    thick edge: store    hatched: masked off" in labels(
        draw.tiles(doubled()))
    assert "number: program    thick edge: store" in labels(draw.tiles(doubled(8)))


def test_matrices_stand_side_by_side_with_the_tiles_at_their_edges():
    x, out = torch.ones(3, 6), torch.zeros(6, 3)
    trace = tiles.record(turn[(1, 2)], x, out, 3, 6, BLOCK=4)
    picture = draw.tiles(trace)
    assert torch.equal(out, x.T)
    assert "program (0, 1) loads x_ptr[0-2, 4-5], 10 masked off" in str(picture)
    assert "program (0, 1) stores out_ptr[4-5, 0-2], 10 masked off" in str(picture)
    hatched = {(box.get_x(), round(box.get_y() - 1.1)) for box in boxes(picture)
               if box.get_hatch() and box.get_x() < 9}
    assert hatched == {(c, 3) for c in range(8)} | {(c, r) for c in (6, 7) for r in range(4)}


def test_one_program_is_drawn_with_its_steps():
    trace = tiles.record(walk[(1,)], torch.ones(12), torch.zeros(1), 12, BLOCK=4)
    picture = draw.tiles(trace, program=0)
    assert [labels(picture).count(step) for step in "0123"] == [4, 4, 4, 0]
    assert "number: step of program 0    thick edge: store" in labels(picture)
    picture = draw.tiles(doubled(), program=(1,))
    assert str(picture) == "program 1 loads x_ptr[4-7]\nprogram 1 stores out_ptr[4-7]"
    dashed = [box for box in boxes(picture) if box.get_facecolor() == (1.0, 1.0, 1.0, 1.0)]
    assert len(dashed) == 12


def test_a_race_is_crossed_out_and_said():
    trace = tiles.record(walk[(3,)], torch.ones(4), torch.zeros(1), 4, BLOCK=4)
    picture = draw.tiles(trace)
    assert [box.get_hatch() for box in boxes(picture)].count("xx") == 1
    assert "race: out_ptr[0]: program 0 writes it" in str(picture)
    assert any(text.startswith("race: out_ptr[0]") for text in labels(picture))
    assert "3 programs" in str(draw.threads(trace, blocks=3))


def test_what_cannot_be_drawn_is_said():
    with pytest.raises(ValueError, match="nothing of program 3"):
        draw.tiles(doubled(), program=3)
    with pytest.raises(ValueError, match=r"x_ptr has shape .101,.*Draw a smaller example"):
        draw.tiles(doubled(101))
