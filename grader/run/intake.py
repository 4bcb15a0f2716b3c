"""Read what learners have laid down: follow no link, wait for nothing, read no more than a limit.

Every name is opened relative to a folder that is open already, so a path cannot lead elsewhere.
Whatever is no ordinary file or folder raises Unreadable with one line that says so.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.notebooks.reading import Unreadable

KINDS = {stat.S_IFLNK: "a symbolic link", stat.S_IFIFO: "a named pipe", stat.S_IFDIR: "a folder",
         stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device",
         stat.S_IFREG: "a file"}
File = tuple[int, int]  # the device that it is on, and its number there
FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY


def printable(name: str) -> bool:
    """False for names that could disturb a terminal, a page or a database."""
    return name.isprintable() and name == name.strip() and name != ""


@contextmanager
def folder(parent: Path, *names: str) -> Iterator[int]:
    """Open `parent`, which is ours, and then the folders `names` inside of each other."""
    handle = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in names:
            inner = _open(name, handle, stat.S_IFDIR)
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)


def files(paths: Iterable[Path]) -> frozenset[File]:
    """What tells these files of ours from all others, whatever they are called."""
    return frozenset(_identity(path.stat()) for path in paths)


def read(handle: int, name: str, limit: int, not_these: frozenset[File] = frozenset()) -> bytes:
    """Return the bytes of the file `name` in an open folder. Raises Unreadable.

    not_these: files of which `name` may be no second name. Nobody needs the right to read a file
    to give it one. Raises FileNotFoundError if nothing has this name.
    """
    with os.fdopen(_open(name, handle, stat.S_IFREG), "rb") as file:
        found = os.fstat(file.fileno())
        size = found.st_size
        if _identity(found) in not_these or (
                found.st_nlink > 1 and found.st_uid != os.fstat(handle).st_uid):
            raise Unreadable(f"{name!r} is a second name of a file that is not the learner's")
        if size > limit:
            raise Unreadable(f"{name!r} has {size:,} bytes, at most {limit:,} are read")
        try:
            content = file.read(size + 1)
        except OSError as error:
            raise Unreadable(f"{name!r} cannot be read: {error.strerror}") from None
    if len(content) > size:
        raise Unreadable(f"{name!r} grew while it was read")
    return content


def _identity(found: os.stat_result) -> File:
    return found.st_dev, found.st_ino


def _open(name: str, parent: int, kind: int) -> int:
    """Open `name` if it is of this kind: looked at before, so that no device is touched, and
    again afterwards, because it may have been exchanged."""
    try:
        _demand(name, os.stat(name, dir_fd=parent, follow_symlinks=False), kind)
        handle = os.open(name, FLAGS, dir_fd=parent)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise Unreadable(f"{name!r} cannot be opened: {error.strerror}") from None
    try:
        _demand(name, os.fstat(handle), kind)
    except Unreadable:
        os.close(handle)
        raise
    return handle


def _demand(name: str, found: os.stat_result, kind: int) -> None:
    actual = stat.S_IFMT(found.st_mode)
    if actual != kind:
        raise Unreadable(f"{name!r} is {KINDS[actual]}, not {KINDS[kind]}; it is not opened")
