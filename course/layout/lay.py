"""Lay the course out in a learner's folder, or bring what is there up to date.

What a learner has not changed is replaced. Around changed answers come the new tasks and checks;
beside another changed file the new one is laid. Nothing of the learner's is overwritten.
"""

from pathlib import Path

from course.layout import cells, record
from course.layout.merge import merge
from course.layout.place import content, is_exercises, names_beside, released, write
from course.layout.record import Record
from course.text import _

NEW, REPLACED = "new", "replaced"


def lay_out(root: Path, folder: Path) -> list[str]:
    """Lay the course at `root` out in `folder`; lines that say what happened, none if nothing.

    Raises OSError where a file cannot be read or written. What was done until then is whole, and
    the next call goes on.
    """
    known = record.load(folder)
    names = released(root)
    if not names:
        raise FileNotFoundError(_("there is no course in {folder}").format(folder=root))
    told, counts = [], {NEW: 0, REPLACED: 0}
    for name in names:
        outcome = _lay(name, (root / name).read_bytes(), folder, known)
        if outcome in counts:
            counts[outcome] += 1
        elif outcome:
            told.append(outcome)
    told += _retire(set(names), folder, known)
    record.save(folder, known)
    return told + _summary(counts, folder)


def _summary(counts: dict[str, int], folder: Path) -> list[str]:
    words = {NEW: _("{n} files laid out"), REPLACED: _("{n} brought up to date")}
    parts = [words[kind].format(n=n) for kind, n in counts.items() if n]
    return [f"{folder}: {', '.join(parts)}"] if parts else []


def _lay(name: str, new: bytes, folder: Path, known: Record) -> str:
    """Lay one file: NEW, REPLACED, "" if there was nothing to do, or a line."""
    mine, history = content(folder / name), known[name]
    newer = history.release != cells.digest(new)
    same = mine is not None and cells.fingerprint(name, mine) == cells.fingerprint(name, new)
    if mine is None or same or not known.changed(name, mine):
        if mine is not None and same and not newer:
            return ""
        if mine != new:
            write(folder / name, new)
        outcome = NEW if mine is None else REPLACED if mine != new else ""
    else:
        outcome = _lay_beside_mine(name, mine, new, folder, known)
    history.lay(name, new)
    return outcome


def _lay_beside_mine(name: str, mine: bytes, new: bytes, folder: Path, known: Record) -> str:
    """Bring a release to a file that the learner has changed."""
    history = known[name]
    newer = history.release != cells.digest(new)
    notebook = cells.parse(mine)
    if is_exercises(name) and notebook:
        merged = merge(notebook, cells.parse(new), set(history.cells), newer)
        data = cells.dump(merged)
        if cells.fingerprint(name, data) == cells.fingerprint(name, mine) and not newer:
            return ""
        write(folder / name, data)
        if cells.fingerprint(name, data) == cells.fingerprint(name, mine):
            return ""
        return _("{file}: new tasks and checks, around your answers").format(file=name)
    if not newer or cells.fingerprint(name, new) == (history.laid or [""])[-1]:
        return ""
    words = (_("{file}: cannot be read as a notebook; the course's is beside it, {new}")
             if name.endswith(".ipynb") and not notebook else
             _("{file}: you have changed it; the new one is beside it, {new}"))
    return words.format(file=name, new=_beside(name, new, folder, known))


def _beside(name: str, new: bytes, folder: Path, known: Record) -> str:
    """Lay a release beside a changed file: a name of its own, which it keeps until that one is
    changed, too."""
    for other in names_beside(name, "new"):
        there = content(folder / other)
        if there is None or not known.changed(other, there) or (
                cells.fingerprint(other, there) == cells.fingerprint(other, new)):
            write(folder / other, new)
            known[other].laid.append(cells.fingerprint(other, new))
            return other
    raise AssertionError("the names have no end")


def _retire(names: set[str], folder: Path, known: Record) -> list[str]:
    """Take away what the course has no longer, unless the learner has changed it."""
    told = []
    for name in [name for name, history in known.items() if history.release]:
        if name in names:
            continue
        mine = content(folder / name)
        if mine is not None and not known.changed(name, mine):
            (folder / name).unlink()
            told.append(_("{file}: the course has it no longer, and you had not changed it; "
                          "removed").format(file=name))
        known[name].release = ""
    return told
