"""The language of every message: English, or what LANGUAGE, LC_ALL or LANG asks for.

GNU gettext's own rules decide, so `LANGUAGE=zh_CN jupyter lab` gives Chinese messages.
The catalogues are `locale/<language>/LC_MESSAGES/course.po`; `make zh` compiles them.
"""

import gettext
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"

_ = gettext.translation("course", LOCALE, fallback=True).gettext
