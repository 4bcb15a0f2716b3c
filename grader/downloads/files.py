"""The files of a folder that others have filled: names, times, and bytes up to a limit."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.notebooks.reading import Unreadable
from grader.run import intake, left_out

MOST_FILES = 20_000  # of one folder or zip
DEEPEST = 12  # folders inside of each other


@dataclass(frozen=True)
class File:
    """One file of a folder or a zip."""

    parts: tuple[str, ...]  # its path
    changed: float  # seconds since 1970; 0 where nobody knows
    read: Callable[[int], bytes]  # at most so many bytes. Raises Unreadable, OSError

    @property
    def path(self) -> str:
        return "/".join(self.parts)

    @property
    def is_notebook(self) -> bool:
        return self.parts[-1].lower().endswith(".ipynb")

    @property
    def is_zip(self) -> bool:
        return self.parts[-1].lower().endswith(".zip")


def below(root: Path) -> Iterator[File]:
    """The files below a folder; no link is followed. Raises Unreadable if there are too many."""
    count = 0
    for place, folders, names in os.walk(root):
        inner = Path(place).relative_to(root).parts
        folders[:] = sorted(name for name in folders if not left_out.clutter(name))
        if len(inner) >= DEEPEST:
            folders.clear()
        for name in sorted(names):
            count += 1
            if count > MOST_FILES:
                raise Unreadable(f"{str(root)!r} has more than {MOST_FILES:,} files")
            if not left_out.clutter(name) or name == "timestamp.txt":
                yield at(root, *inner, name)


def at(root: Path, *parts: str) -> File:
    """One file below a folder. Raises FileNotFoundError."""
    def read(limit: int) -> bytes:
        with intake.folder(root, *parts[:-1]) as handle:
            return intake.read(handle, parts[-1], limit)

    return File(parts, root.joinpath(*parts).lstat().st_mtime, read)
