"""Work from elsewhere comes into a learner's folder: from a pack, or from an `old_clone`.

What is changed here is never overwritten. Only where it is what the pack's own history has, an
earlier state of the same work, the pack's takes its place.
"""

import json
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

from course import progress
from course.layout import cells, record
from course.layout.pack import PROGRESS
from course.layout.place import content, names_beside, write
from course.layout.record import Record
from course.text import _


class NotThere(LookupError):
    """There is nothing of that name that could be unpacked: one line that says it."""


def from_zip(path: Path, folder: Path) -> list[str]:
    """Unpack what `pack` wrote. Raises NotThere, OSError."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = [info.filename for info in archive.infolist() if not info.is_dir()]
            ours = {record.NAME, PROGRESS}
            if record.NAME not in names or not all(map(_is_safe, {*names} - ours)):
                raise zipfile.BadZipFile
            theirs = record.read(archive.read(record.NAME))
            told, taken = take({*names} - ours, archive.read, theirs, folder)
            states = archive.read(PROGRESS) if PROGRESS in names else b"{}"
    except zipfile.BadZipFile:
        raise NotThere(_("{file} is not what `python -m course pack` writes").format(
            file=path)) from None
    progress.join(_json(states), {_session(name) for name in taken})
    return told


def take(names: Iterable[str], read: Callable[[str], bytes], theirs: Record,
         folder: Path) -> tuple[list[str], set[str]]:
    """Bring files into the folder; lines that say what happened, and which files were taken."""
    ours, told, taken = record.load(folder), [], set()
    for name in sorted(names):
        new, mine = read(name), content(folder / name)
        print_ = cells.fingerprint(name, new)
        if print_ in theirs[name].laid:
            continue  # it was opened and run, and not changed
        if mine is None or _is_earlier(name, mine, ours, theirs):
            write(folder / name, new)
            taken.add(name)
        elif cells.fingerprint(name, mine) != print_ and print_ not in ours[name].packed:
            told.append(_("{file}: yours here is changed, too, and stays; the other one is beside "
                          "it, {new}").format(file=name, new=_beside(name, new, folder)))
        ours[name].join(theirs[name], name in taken)
        ours[name].pack(print_)
    record.save(folder, ours)
    if taken:
        told.insert(0, _("{n} files unpacked").format(n=len(taken)))
    return told, taken


def _is_earlier(name: str, mine: bytes, ours: Record, theirs: Record) -> bool:
    """What is here is a release, or what the other machine has had already."""
    return not ours.changed(name, mine) or cells.fingerprint(name, mine) in {
        *theirs[name].laid, *theirs[name].packed}


def _beside(name: str, new: bytes, folder: Path) -> str:
    for other in names_beside(name, "unpacked"):
        there = content(folder / other)
        if there is None:
            write(folder / other, new)
        if there is None or cells.fingerprint(other, there) == cells.fingerprint(other, new):
            return other
    raise AssertionError("the names have no end")


def _is_safe(name: str) -> bool:
    """A path inside of the folder, on every system, and nothing hidden."""
    parts = PurePosixPath(name).parts
    return bool(parts) and not name.startswith("/") and not any(
        part.startswith(".") or set(part) & set('\\:') for part in parts)


def _session(name: str) -> str:
    """"1.1" of "day1/exercises/1-1-exercises.ipynb"."""
    return ".".join(PurePosixPath(name).name.split("-")[:2])


def _json(data: bytes) -> object:
    try:
        return json.loads(data)
    except ValueError:
        return None
