"""A folder for one grading process and its forks, and for nobody else.

A run that is killed cannot remove it, so the next one does: whoever uses a folder holds a lock
on it, which the kernel frees with the last process that does, however they end.
"""

import contextlib
import fcntl
import os
import shutil
import tempfile
from pathlib import Path

PREFIX = "grader-"


class Home:
    """A new folder, `path`; hand `lock`, an open file, to every process that uses it."""

    def __init__(self):
        sweep(Path(tempfile.gettempdir()))
        new = Path(tempfile.mkdtemp(prefix=f"new-{PREFIX}"))
        self.lock = _lock(new)
        self.path = new.rename(new.with_name(new.name.removeprefix("new-")))  # with its lock

    def close(self) -> None:
        shutil.rmtree(self.path, ignore_errors=True)
        os.close(self.lock)


def sweep(place: Path) -> None:
    """Remove the folders that killed runs of this user have left here."""
    for folder in place.glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # a link, somebody else's, or in use
            if folder.lstat().st_uid == os.getuid():
                lock = _lock(folder)
                shutil.rmtree(folder, ignore_errors=True)
                os.close(lock)


def _lock(folder: Path) -> int:
    """Raises OSError if somebody holds the lock, or if this is no folder."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    # Above the standard files: where one of these was closed, a new process would lose the lock.
    file = fcntl.fcntl(opened, fcntl.F_DUPFD_CLOEXEC, 3)
    os.close(opened)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(file)
        raise
    return file
