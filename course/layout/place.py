"""Which files of the course belong in the learner's folder, and how one is written there."""

import os
from collections.abc import Iterator
from pathlib import Path

from course.exercises import NAME

LESSONS = "day[0-9]/[0-9]-[0-9]-*.ipynb"
EXERCISES = "day[0-9]/exercises/[0-9]-[0-9]-exercises.ipynb"
# What lessons read. Solutions are not among them, nor what a class hands in.
BESIDE = ("capstone", "code", "data", "operating", "service")


def released(root: Path) -> list[str]:
    """The files of a course that are laid out, as paths with slashes: "day1/1-1-tensors.ipynb"."""
    found = [*root.glob(LESSONS), *root.glob(EXERCISES)]
    for day in root.glob("day[0-9]"):
        found += [day / name for name in beside(day)]
    return sorted(path.relative_to(root).as_posix() for path in found)


def beside(day: Path) -> list[str]:
    """What the lessons of one day read, as paths in that day's folder: "code/build.py"."""
    found = [path for folder in BESIDE for path in files(day / folder)]
    return sorted(path.relative_to(day).as_posix() for path in found)


def files(folder: Path) -> Iterator[Path]:
    """Every file below a folder that is neither hidden nor compiled."""
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if f != "__pycache__" and not f.startswith("."))
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))


def is_exercises(name: str) -> bool:
    return NAME.fullmatch(Path(name).name) is not None


def content(path: Path) -> bytes | None:
    """What is in a file, or None if there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def write(path: Path, new: bytes) -> None:
    """Put a file in its place whole or not at all: a crash or a full disk leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        draft.write_bytes(new)
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def names_beside(name: str, word: str) -> Iterator[str]:
    """`a-new.py`, `a-new-2.py`, ... for "a.py" and "new": names to choose a free one from."""
    path = Path(name)
    yield path.with_name(f"{path.stem}-{word}{path.suffix}").as_posix()
    number = 2
    while True:
        yield path.with_name(f"{path.stem}-{word}-{number}{path.suffix}").as_posix()
        number += 1
