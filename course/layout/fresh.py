"""A clean copy of a session's notebooks, beside the learner's own."""

import re
from pathlib import Path

from course.layout.place import names_beside, released, write


def fresh(session: str, root: Path, folder: Path) -> list[Path]:
    """Lay lesson and exercises of a session such as "1.3" as `...-fresh.ipynb`; their paths.

    [] if there is no such session. Raises OSError.
    """
    made = []
    for name in released(root):
        if name.endswith(".ipynb") and re.match(r"(\d-\d)-", Path(name).name)[1] == \
                session.replace(".", "-"):
            free = next(other for other in names_beside(name, "fresh")
                        if not (folder / other).exists())
            write(folder / free, (root / name).read_bytes())
            made.append(folder / free)
    return made
