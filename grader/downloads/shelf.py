"""Where hand-ins are laid down: never over another one without keeping that."""

import json
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime

from grader.downloads import platforms
from grader.downloads.choose import Found
from grader.downloads.platforms import Whose
from grader.notebooks import reading
from grader.notebooks.reading import Unreadable
from grader.run import intake
from grader.run.layout import COLLECTED
from grader.run.submissions import Course

STAMP = "timestamp.txt"


class Shelf:
    """The learners' folders of one assignment. `kept`: where what was replaced is now."""

    def __init__(self, course: Course):
        self.course = course
        self.kept = course.journal.parent / "earlier"
        self._numbers: dict[str, str] = course.collected().get("numbers", {})
        self._taken: dict[str, list[str]] = course.collected().get("taken", {})

    def name(self, owner: Whose, namesakes: bool) -> str:
        """The name of a learner's folder, the same for every download; "" if it cannot be safe.

        namesakes: others in this download have the same name. What tells them apart is kept, so
        that a namesake in a later download gets another folder.
        """
        plain = platforms.identity(owner.learner)
        numbered = platforms.identity(f"{owner.learner} ({owner.number})")
        if not plain or not owner.number:
            return plain
        if plain not in self._numbers and numbered not in self._numbers:
            self._numbers[numbered if namesakes else plain] = owner.number
        return plain if self._numbers.get(plain) == owner.number else numbered

    def lay(self, student: str, found: Found) -> str:
        """Lay a notebook down: "new", "same", "later" than what is replaced, or "older" and not
        laid down. Raises Unreadable, OSError."""
        name = f"{found.notebook}.ipynb"
        self.course.submitted.joinpath(student, *self.course.inner).mkdir(
            parents=True, exist_ok=True)
        with intake.folder(self.course.submitted, student, *self.course.inner) as handle:
            there = _read(handle, name)
            if there == found.content:
                return "same"
            if there is not None:
                before = os.stat(name, dir_fd=handle, follow_symlinks=False).st_mtime
                if found.handed_in < before - 1:  # zips know every second second
                    return "older"
                self._keep(student, name, there, before)
            _write(handle, name, found.content, found.handed_in)
        return "new" if there is None else "later"

    def stamp(self, student: str, time: datetime | None) -> bool:
        """Write when it was handed in, or take away what was true of the hand-in before; True if
        that was there and no time is known now."""
        with intake.folder(self.course.submitted, student, *self.course.inner) as handle:
            text = f"{time.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC\n".encode() if time else None
            there = _read(handle, STAMP)
            if there is not None and there != text:
                self._keep(student, STAMP, there,
                           os.stat(STAMP, dir_fd=handle, follow_symlinks=False).st_mtime)
                os.unlink(STAMP, dir_fd=handle)
            if text:
                _write(handle, STAMP, text, datetime.now(UTC).timestamp())
        return there is not None and time is None

    def taken(self, student: str, chosen: Iterable[Found]) -> None:
        """Keep what in a learner's folder something was taken from: it was looked at."""
        here = {found.path.partition("/")[0] for found in chosen}
        self._taken[student] = sorted(here.union(self._taken.get(student, [])))

    def close(self) -> None:
        """Keep for later what this download has told, if it is new."""
        told = {"numbers": self._numbers, "taken": self._taken}
        if told == {"numbers": {}, "taken": {}} | self.course.collected():
            return
        self.course.journal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with intake.folder(self.course.journal.parent) as handle:
            text = json.dumps(told, ensure_ascii=False, indent=1)
            _write(handle, COLLECTED, text.encode("utf-8", "replace"), 0)

    def _keep(self, student: str, name: str, content: bytes, time: float) -> None:
        """Keep what is about to be replaced, under a name with its time."""
        folder = self.kept / student
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        day = re.sub("[^0-9-]", "-", str(datetime.fromtimestamp(time).isoformat(" ", "seconds")))
        stem, ending = os.path.splitext(name)
        for number in range(1_000_000):
            more = f" ({number})" if number else ""
            path = folder / f"{stem} {day}{more}{ending}"
            try:
                with path.open("xb") as file:
                    file.write(content)
                return
            except FileExistsError:
                if path.read_bytes() == content:
                    return


def _read(handle: int, name: str) -> bytes | None:
    try:
        return intake.read(handle, name, reading.MAX_BYTES)
    except FileNotFoundError:
        return None
    except Unreadable as error:
        raise Unreadable(f"{error}; move it away, and collect again") from None


def _write(handle: int, name: str, content: bytes, time: float) -> None:
    """Write the whole file or nothing."""
    part = f".{name}.part"
    with suppress(FileNotFoundError):  # left over from a run that was killed
        os.unlink(part, dir_fd=handle)
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644, dir_fd=handle)
    with os.fdopen(file, "wb") as opened:
        opened.write(content)
    if time:
        os.utime(part, (time, time), dir_fd=handle)
    os.replace(part, name, src_dir_fd=handle, dst_dir_fd=handle)
