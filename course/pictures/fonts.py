"""Glyphs for words that matplotlib's own font lacks, such as Chinese ones: another font lends them.

Nothing is searched for until a picture holds such a word.
"""

from functools import cache

from matplotlib import font_manager
from matplotlib.figure import Figure
from matplotlib.text import Text

from course.text import _

# Families with Chinese glyphs: those of Linux, Windows and macOS, simplified ones first.
FAMILIES = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN",
            "Microsoft YaHei", "PingFang SC", "Hiragino Sans GB", "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei", "SimHei", "STHeiti", "Heiti TC", "Noto Sans CJK JP",
            "Droid Sans Fallback", "Arial Unicode MS", "SimSun")
# How the files of these families are called.
FILES = ("notosanscjk", "notosanssc", "sourcehansans", "msyh", "pingfang", "hiragino", "wqy",
         "simhei", "stheiti", "droidsansfallback", "simsun")


def lend(figure: Figure) -> str:
    """Give the words of a figure the fonts that they need; return the letters no font has."""
    missing = set()
    for text in figure.findobj(Text):
        words = text.get_text()
        if words.isascii():
            continue
        own = text.get_fontfamily()
        if wanted := _lacking(font_manager.findfont(text.get_fontproperties()), words):
            lender = _lender("".join(sorted(wanted)))
            if lender:
                text.set_fontfamily([*own, lender])
            else:
                missing |= wanted
    return "".join(sorted(missing))


@cache
def say_once(letters: str) -> None:
    """Print, the first time, that there is no font for these letters."""
    print(_("No font on this computer has {letters}. Install one, such as Noto Sans CJK (on Debian "
            "and Ubuntu: fonts-noto-cjk), and restart the kernel.").format(letters=letters))


@cache
def _lender(letters: str) -> str | None:
    """The first family that has all of these letters."""
    for family in _installed():
        path = font_manager.findfont(font_manager.FontProperties(family=family))
        if not _lacking(path, letters):
            return family
    return None


def _lacking(path: str, words: str) -> set[str]:
    font = font_manager.get_font(path)
    return {letter for letter in words if letter.isprintable() and not letter.isspace()
            and not font.get_char_index(ord(letter))}


@cache
def _installed() -> list[str]:
    """The families that are here. matplotlib keeps a list of fonts, which may be an old one."""
    known = {font.name for font in font_manager.fontManager.ttflist}
    if not known.intersection(FAMILIES):
        for path in font_manager.findSystemFonts():
            name = path.replace("\\", "/").rsplit("/", 1)[-1].lower().replace("-", "")
            if name.startswith(FILES):
                font_manager.fontManager.addfont(path)
        known = {font.name for font in font_manager.fontManager.ttflist}
    return [family for family in FAMILIES if family in known]
