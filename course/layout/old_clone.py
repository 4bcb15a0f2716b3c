"""What a clone from before `work/` has changed: its commit or stash is unpacked, as a pack is."""

import subprocess
from pathlib import Path, PurePosixPath

from course.layout.place import BESIDE
from course.layout.record import Record
from course.layout.unpack import NotThere, take
from course.text import _

DAYS = ("day1", "day2", "day3")


def from_git(commit: str, root: Path, folder: Path) -> list[str]:
    """Take over what a commit or stash of the clone at `root` has changed in the days' folders.

    The commit where it left the course's own history says what was released. Raises NotThere,
    OSError.
    """
    try:
        base = _git(root, "merge-base", commit, "HEAD").decode().strip()
    except subprocess.CalledProcessError:
        raise NotThere(_("there is no file and no commit {name}").format(name=commit)) from None
    changed = _names(_git(root, "diff", "--name-only", "--no-renames", "--diff-filter=AMT", "-z",
                          base, commit, "--", *DAYS))
    new = _untracked(root, commit)
    theirs = Record()
    for name in changed:
        if released := _show(root, base, name):
            theirs[name].lay(name, released)
    told, _taken = take([*changed, *new], lambda name: _show(
        root, f"{commit}^3" if name in new else commit, name), theirs, folder)
    return told


def _git(root: Path, *arguments: str) -> bytes:
    return subprocess.run(["git", "-C", str(root), *arguments], check=True,
                          capture_output=True).stdout


def _names(told: bytes) -> list[str]:
    return [name for name in told.decode().split("\0") if _is_laid(name)]


def _untracked(root: Path, commit: str) -> list[str]:
    """What `git stash -u` has kept of files that git does not know: the stash's third parent."""
    try:
        return _names(_git(root, "ls-tree", "-r", "-z", "--name-only", f"{commit}^3", "--", *DAYS))
    except subprocess.CalledProcessError:
        return []


def _show(root: Path, commit: str, name: str) -> bytes:
    """A file of a commit; empty if it is not there."""
    try:
        return _git(root, "show", f"{commit}:{name}")
    except subprocess.CalledProcessError:
        return b""


def _is_laid(name: str) -> bool:
    """A file of a kind that a learner's folder has: no solutions, nothing that a class hands in."""
    day, *between = PurePosixPath(name).parts[:-1] or ("",)
    return day in DAYS and (not between or between[0] in ("exercises", *BESIDE))
