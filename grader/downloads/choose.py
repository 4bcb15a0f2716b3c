"""Of all that one learner handed in, choose a file for each notebook: the latest."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from grader.downloads import platforms, zips
from grader.downloads.files import File
from grader.downloads.platforms import Whose
from grader.notebooks import reading
from grader.notebooks.reading import Unreadable
from grader.run import known, left_out
from grader.run.submissions import Course

MOST_ZIP = 100_000_000  # bytes of one learner's zip
MOST_ZIPS = 20  # that are opened of one learner
DEEPEST = 2  # zips inside of each other: what a learner zipped, and the platform again
MOST_BYTES = 300_000_000  # that are read of one learner
MOST_NOTEBOOKS = 200  # that are read of one learner


@dataclass(frozen=True)
class Found:
    """A file that has the cells of one of the notebooks."""

    notebook: str
    path: str
    content: bytes
    changed: float
    time: datetime | None  # of handing in, local, where the name says it
    answered: bool
    attempt: int

    @property
    def handed_in(self) -> float:
        """Seconds since 1970, as well as it is known."""
        return self.time.timestamp() if self.time else self.changed

    @property
    def rank(self) -> tuple:
        """What is answered comes before what is blank, then the latest."""
        time = self.time.timestamp() if self.time else 0
        return self.answered, time, self.attempt, self.changed, self.path


class Choice:
    """The files of one learner.

    `left`: the paths of what is none of the notebooks. `others`: what is, and was not taken.
    `problems`: a line for each that cannot be read. `full`: there is more than is looked at.
    """

    def __init__(self, course: Course):
        self.course, self.full = course, False
        self.left: list[str] = []
        self.problems: list[str] = []
        self.others: list[Found] = []
        self._bytes, self._count, self._zips = MOST_BYTES, MOST_NOTEBOOKS, MOST_ZIPS

    def latest(self, files: Iterable[tuple[Whose, File]]) -> dict[str, Found]:
        """notebook -> the file to take."""
        best: dict[str, Found] = {}
        for owner, file in files:
            for found in self._look(owner, file):
                before = best.get(found.notebook)
                if before is None or found.rank > before.rank:
                    best[found.notebook] = found
                if before and before.content != found.content:
                    self.others.append(min(before, found, key=lambda one: one.rank))
        return best

    def _look(self, owner: Whose, file: File, outer: str = "", depth: int = 0
              ) -> Iterator[Found]:
        """The notebooks in a file: none, itself, or those in a zip.

        outer: the path of the zip that it is in. depth: how many are around it.
        """
        path = outer + file.path
        if not self._count or self._bytes <= 0 or (file.is_zip and not self._zips):
            self.full = True
            return
        try:
            if file.is_notebook:
                yield from self._notebook(owner, file, path)
            elif file.is_zip and depth < DEEPEST:
                yield from self._zip(owner, file, path, depth)
            elif not platforms.OWN.search(file.path):
                self.left.append(path)
        except (Unreadable, OSError) as error:
            self.problems.append(f"{path!r} is left out: {error}")

    def _zip(self, owner: Whose, file: File, path: str, depth: int) -> Iterator[Found]:
        """What is read of a zip counts, and so does what is read of those in it: the learner's
        bytes and notebooks are one sum, however they are packed."""
        self._zips -= 1
        content = self._read(file, MOST_ZIP)
        for inner in zips.contents(io.BytesIO(content), file.path, file.changed):
            yield from self._look(owner, inner, f"{path}/", depth + 1)

    def _notebook(self, owner: Whose, file: File, path: str) -> Iterator[Found]:
        self._count -= 1
        content = self._read(file, reading.MAX_BYTES)
        name = known.notebook_of(self.course.steps, content, file.parts[-1])
        if name:
            yield Found(name, path, content, file.changed, owner.time,
                        self._answered(name, content), owner.order)
        else:
            self.left.append(path)

    def _answered(self, name: str, content: bytes) -> bool:
        try:
            return not left_out.is_blank(content, self.course.steps[name])
        except left_out.NO_NOTEBOOK:
            return False

    def _read(self, file: File, limit: int) -> bytes:
        content = file.read(min(limit, self._bytes))
        self._bytes -= len(content)
        return content
