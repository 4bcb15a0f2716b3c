"""Which answers this kernel has: what defined them last, and whether that cell was Python."""

import hashlib
import json
import os
import re
from contextlib import suppress
from dataclasses import dataclass

from course.exercises import DEFINES, ROOT, Exercise, all_exercises

# At the left margin, so that it is found in a cell with a syntax error too.
ASSIGNS = re.compile(r"^(\w+) *(?::[^=\n]*)?=[^=]", re.M)
IMPORTS = re.compile(r"^(?:import|from) .*$", re.M)


@dataclass(frozen=True)
class Source:
    """The latest cell that defined a name: a digest of it, and its syntax error if it had one."""

    digest: str
    error: SyntaxError | None = None


_latest: dict[str, Source] = {}  # name -> what defined it last


def defined(source: str) -> set[str]:
    """The names that a cell defines at its left margin."""
    return {*DEFINES.findall(source), *ASSIGNS.findall(source)}


def ran(source: str, error: BaseException | None) -> list[tuple[Exercise, str]]:
    """Remember a cell that ran. Returns the check cells, with exercise, that try its names."""
    digest = hashlib.sha256(source.strip().encode("utf-8", "replace")).hexdigest()[:12]
    names = defined(source)
    said = error if isinstance(error, SyntaxError) else None
    _latest.update(dict.fromkeys(names, Source(digest, said)))
    return [(exercise, check_id) for exercise in all_exercises()
            if exercise.session == (_session() or exercise.session)
            for check_id, tried in exercise.answers.items() if names & set(tried)]


def _session() -> str:
    """The session of the notebook that this kernel serves, or "" where Jupyter does not say.

    Two sessions may ask for functions of one name.
    """
    found = re.search(r"(\d)-(\d)-exercises", os.environ.get("JPY_SESSION_NAME", ""))
    return ".".join(found.groups()) if found else ""


def digest(exercise: Exercise, check_id: str) -> str:
    """Stands for the answer that a check cell tries, as this kernel has it; "" if unknown."""
    tried = [_latest[name].digest for name in exercise.answers[check_id] if name in _latest]
    return "-".join(dict.fromkeys(tried))


def syntax_error(exercise: Exercise, check_id: str) -> SyntaxError | None:
    """What stopped the latest cell of this answer from being run at all."""
    tried = [_latest[name].error for name in exercise.answers[check_id] if name in _latest]
    return next(filter(None, tried), None)


def cell_of(exercise: Exercise, name: str) -> str:
    """The first line of the released cell that imports or defines `name`, or ""."""
    day, session = exercise.session.split(".")
    path = ROOT / f"day{day}/exercises/{day}-{session}-exercises.ipynb"
    with suppress(OSError, ValueError):  # a hook never raises
        return _cell_of(json.loads(path.read_text(encoding="utf-8-sig"))["cells"], name)
    return ""


def _cell_of(cells: list[dict], name: str) -> str:
    for cell in cells:
        source = "".join(cell["source"])
        imported = {word for line in IMPORTS.findall(source) for word in re.findall(r"\w+", line)}
        if cell["cell_type"] == "code" and name in defined(source) | imported:
            return source.lstrip().splitlines()[0]
    return ""
