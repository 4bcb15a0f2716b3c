"""The parts of a cell that was split: what is put together, and what stays apart."""

import pytest
from broken.values import SOURCES

from grader.notebooks.own_cells import MAX_PIECES, joined
from grader.notebooks.rebuild import Piece

ABOVE, BELOW = "def f(x):\n    y = 2 * x", "    return y"


def pieces(*parts: tuple[str, str]) -> list[Piece]:
    return [Piece(name, "", source) for name, source in parts]


@pytest.mark.parametrize("names", [("f", "f"), ("f", ""), ("", "f")])
def test_parts_that_are_no_python_are_one_cell(names: tuple[str, str]):
    found = joined(pieces(*zip(names, (ABOVE, BELOW), strict=True)))
    assert found == [Piece("f", "", f"{ABOVE}\n{BELOW}", joined=True)]


def test_three_parts_are_one_cell():
    assert len(joined(pieces(("f", "def f(x):"), ("f", "    y = x"), ("f", BELOW)))) == 1


@pytest.mark.parametrize("apart", [
    [("f", ABOVE), ("g", BELOW)],  # two answers
    [("", ABOVE), ("", BELOW)],  # no answer
    [("f", ABOVE), ("", "1 / 0"), ("f", BELOW)],  # no neighbours
    [("f", "x = 1"), ("f", "y = 2")],  # Python by themselves
    [("f", "x = ("), ("f", "y = 2")],  # no Python together either
])
def test_what_does_not_belong_together_stays_apart(apart: list[tuple[str, str]]):
    assert joined(pieces(*apart)) == pieces(*apart)


def test_parts_that_are_no_code_stay_apart():
    text = [Piece("f", "", ABOVE, code=False), Piece("f", "", BELOW)]
    assert joined(text) == text


@pytest.mark.parametrize("number", range(len(SOURCES)))
def test_whatever_stands_in_a_cell_it_is_kept(number: int):
    hard = SOURCES[number]
    for cut in (len(hard), 9_000):
        made = pieces(*[("f", hard[:cut]), ("", BELOW)] * 10)
        assert "".join(p.source for p in joined(made)).count(BELOW) >= 10


def test_many_cells_are_not_looked_into():
    many = pieces(*[("f", ABOVE), ("", BELOW)] * MAX_PIECES)
    assert joined(many) == many
