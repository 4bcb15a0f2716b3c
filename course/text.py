"""The language of every message: English, or what LANGUAGE, LC_ALL or LANG asks for.

GNU gettext's own rules decide, so `LANGUAGE=zh_CN jupyter lab` gives Chinese messages.
The catalogues are `locale/<language>/LC_MESSAGES/course.po`; `make zh` compiles them.
"""

import gettext
import unicodedata
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"

_ = gettext.translation("course", LOCALE, fallback=True).gettext


def width(words: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in words)


def pad(words: str, columns: int) -> str:
    return words + " " * (columns - width(words))
