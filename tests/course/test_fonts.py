"""Chinese words in a picture: lent glyphs where a font is there, one line where none is."""

import warnings
from itertools import pairwise

import numpy as np
import pytest
import torch
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib import font_manager
from matplotlib.backends.backend_agg import FigureCanvasAgg

from course import draw
from course.pictures import fonts

LOSS = "损失"


def make(path, family: str, letters: str) -> None:
    """Write a font whose letters are all one full square."""
    pen = TTGlyphPen(None)
    corners = [(0, 0), (0, 1000), (1000, 1000), (1000, 0)]
    pen.moveTo(corners[0])
    for _start, end in pairwise(corners):
        pen.lineTo(end)
    pen.closePath()
    square, names = pen.glyph(), [f"letter{n}" for n in range(len(letters))]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", *names])
    builder.setupCharacterMap({ord(c): name for c, name in zip(letters, names, strict=True)})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), **dict.fromkeys(names, square)})
    builder.setupHorizontalMetrics({name: (1000, 0) for name in [".notdef", *names]})
    builder.setupHorizontalHeader(ascent=1000, descent=0)
    builder.setupNameTable({"familyName": family, "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=1000, usWinAscent=1000, usWinDescent=0)
    builder.setupPost()
    builder.save(path)


@pytest.fixture
def computer(monkeypatch):
    """A computer that has matplotlib's own fonts and those that the test lays down."""
    here, files = font_manager.fontManager, []
    own = [font for font in here.ttflist if "matplotlib" in str(font.fname)]
    monkeypatch.setattr(here, "ttflist", own)
    monkeypatch.setattr(font_manager, "findSystemFonts", lambda: files)
    for function in (fonts._installed, fonts._lender, fonts.say_once):
        function.cache_clear()
    here._findfont_cached.cache_clear()
    yield files
    for function in (fonts._installed, fonts._lender, fonts.say_once):
        function.cache_clear()
    here._findfont_cached.cache_clear()


def chinese():
    return draw.curves("轮次", LOSS, 训练=[3, 2, 1])


def lay_down(files: list, folder, name: str, family: str, letters: str) -> None:
    make(folder / name, family, letters)
    files.append(str(folder / name))


def test_a_font_that_is_there_lends_its_glyphs(computer, tmp_path, capsys):
    lay_down(computer, tmp_path, "wqy-microhei.ttf", "WenQuanYi Micro Hei", "轮次损失训练")
    picture = chinese()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        drawn = picture.png()
    label = picture.figure.axes[0].yaxis.label
    assert label.get_fontfamily()[-1] == "WenQuanYi Micro Hei"
    assert capsys.readouterr().out == ""
    assert drawn != draw.curves("轮次", "", 训练=[3, 2, 1]).png()
    latin = draw.curves("epoch", "loss", training=[3, 2, 1])
    latin.png()
    assert len(latin.figure.axes[0].yaxis.label.get_fontfamily()) == 1, "it is left as it was"


def test_letters_become_ink_and_no_empty_boxes(computer, tmp_path):
    """The squares of the font are full: half of the label's place is ink."""
    lay_down(computer, tmp_path, "simhei.ttf", "SimHei", LOSS)
    figure = draw.images(torch.ones(1, 4, 4), [LOSS]).figure
    assert fonts.lend(figure) == ""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    box, pixels = figure.axes[0].title.get_window_extent(), np.asarray(canvas.buffer_rgba())
    rows = slice(len(pixels) - round(box.y1), len(pixels) - round(box.y0))
    assert (pixels[rows, round(box.x0):round(box.x1), 0] < 60).mean() > 0.5


def test_without_a_font_one_line_says_so_once(computer, capsys):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        chinese().png()
        chinese().png()
    said = capsys.readouterr().out
    assert said.count("\n") == 1
    assert "No font on this computer has" in said
    assert all(letter in said for letter in "轮次损失训练")


def test_the_first_font_that_has_every_letter_is_taken(computer, tmp_path):
    lay_down(computer, tmp_path, "simhei.ttf", "SimHei", "轮次损失训练")
    lay_down(computer, tmp_path, "msyh.ttf", "Microsoft YaHei", "损")  # it comes before SimHei
    figure = chinese().figure
    assert fonts.lend(figure) == ""
    assert figure.axes[0].yaxis.label.get_fontfamily()[-1] == "SimHei"


def test_nothing_is_searched_for_words_that_the_own_font_has(monkeypatch):
    monkeypatch.setattr(fonts, "_lender", lambda letters: pytest.fail("searched"))
    draw.curves("epoch → 10 × ε", "Verlust, größer", training=[3, 2, 1]).png()


@pytest.mark.skipif(not any("CJK" in font.name for font in font_manager.fontManager.ttflist),
                    reason="no such font on this machine")
def test_a_real_font_of_this_machine():
    picture = chinese()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert fonts.lend(picture.figure) == ""
        picture.png()
