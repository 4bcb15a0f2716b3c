"""Find the hand-ins of an assignment: which notebook, which bytes, handed in when.

What lies in a learner's folder is only read through `grader.run.intake`.
"""

import os
from collections.abc import Iterator
from datetime import datetime

from grader.notebooks import reading, rebuild
from grader.notebooks.reading import Unreadable
from grader.run import intake, known, left_out, times
from grader.run.hand_in import HandIn
from grader.run.layout import Layout

MAX_CANDIDATES = 50  # files of one learner that are looked into to find a renamed notebook
MAX_TIMESTAMP = 200  # bytes of timestamp.txt


class Course(Layout):
    """One assignment in a course folder, and what was handed in for it."""

    def hand_ins(self, student: str, notebooks: list[str]) -> Iterator[HandIn]:
        """The hand-in for each of these notebooks; one is in memory at a time."""
        try:
            with intake.folder(self.submitted, student, *self.inner) as handle:
                renamed = self._renamed(handle)
                for name in notebooks:
                    file, notes = renamed.get(name, ("", []))
                    more = self._left_out(handle, student, renamed) if name == notebooks[0] else []
                    yield self._hand_in(handle, student, name, file, [*notes, *more])
        except (Unreadable, FileNotFoundError) as error:
            reason = str(error) if isinstance(error, Unreadable) else "the folder is not there"
            for name in notebooks:
                yield HandIn(student, name, f"{name}.ipynb", None, "unreadable", reason)

    def timestamp(self, student: str) -> tuple[datetime | None, list[str]]:
        """When it was handed in, as timestamp.txt says, in UTC; and notes about odd ones.

        nbgrader writes this file and trusts it. So do we, as far as it can be read at all.
        """
        try:
            with intake.folder(self.submitted, student, *self.inner) as handle:
                text = intake.read(handle, "timestamp.txt", MAX_TIMESTAMP)
        except FileNotFoundError:
            return None, []
        except Unreadable as error:
            return None, [f"{error}; handed in at no known time"]
        return times.read(text.decode("utf-8", "replace").strip())

    def _renamed(self, handle: int) -> dict[str, tuple[str, list[str]]]:
        """notebook -> (the file to take instead of the one that is missing, notes)."""
        files = {name for name in os.listdir(handle) if name.lower().endswith(".ipynb")}
        missing = {name for name in self.references if f"{name}.ipynb" not in files}
        others = sorted(files - {f"{name}.ipynb" for name in self.references})
        found: dict[str, list[tuple[int, str]]] = {}
        notes = [] if files else _elsewhere(handle)
        for file in others[:MAX_CANDIDATES] if missing else ():
            try:
                name = self._notebook_of(handle, file)
            except Unreadable as error:
                notes.append(f"{file!r} is left out: {error}")
                continue
            if name in missing:
                changed = os.stat(file, dir_fd=handle, follow_symlinks=False).st_mtime_ns
                found.setdefault(name, []).append((changed, file))
        return dict.fromkeys(missing, ("", notes)) | {
            name: (max(files)[1], _why(name, sorted(files))) for name, files in found.items()}

    def _left_out(self, handle: int, student: str, renamed: dict[str, tuple[str, list[str]]]
                  ) -> list[str]:
        """What to tell the teacher of files and folders that nobody opened."""
        if all(not file for file, _notes in renamed.values()) and len(renamed) == len(
                self.references):
            return []  # no notebook was found: `_renamed` has said what is there
        taken = {f"{name}.ipynb" for name in self.references}
        taken |= {path.name for path in self.source.iterdir()}
        taken |= {*self.collected().get("taken", {}).get(student, [])}
        return left_out.line(handle, taken | {file for file, _notes in renamed.values()})

    def _answered_copies(self, handle: int, name: str, content: bytes) -> list[str]:
        """Files that hold answers to this notebook, if it is blank itself."""
        try:
            if not left_out.is_blank(content, self.steps[name]):
                return []
        except left_out.NO_NOTEBOOK:
            return []  # whoever grades it says what is wrong
        others = sorted(file for file in os.listdir(handle) if file.lower().endswith(".ipynb")
                        and file.removesuffix(".ipynb") not in self.references)
        return [file for file in others[:MAX_CANDIDATES] if self._is_answered(handle, file, name)]

    def _is_answered(self, handle: int, file: str, name: str) -> bool:
        try:
            return (self._notebook_of(handle, file) == name
                    and not left_out.is_blank(self._read(handle, file), self.steps[name]))
        except (Unreadable, OSError, *left_out.NO_NOTEBOOK):
            return False

    def _notebook_of(self, handle: int, file: str) -> str:
        """The one notebook whose answer cells this file has; "" for a lesson. Raises Unreadable."""
        try:
            return known.notebook_of(self.steps, self._read(handle, file), file)
        except FileNotFoundError:
            return ""

    def _read(self, handle: int, file: str) -> bytes:
        teachers = intake.files(self.source / f"{name}.ipynb" for name in self.references)
        return intake.read(handle, file, reading.MAX_BYTES, teachers)

    def _hand_in(self, handle: int, student: str, name: str, other: str, notes: list[str]
                 ) -> HandIn:
        file = other or f"{name}.ipynb"
        try:
            content = self._read(handle, file)
        except FileNotFoundError:
            return HandIn(student, name, file, None, "missing", "was not handed in", notes)
        except Unreadable as error:
            return HandIn(student, name, file, None, "unreadable", str(error), notes)
        if not other and (copies := self._answered_copies(handle, name, content)):
            answered = " and ".join(map(repr, copies))
            return HandIn(student, name, file, None, "unreadable",
                          f"it is blank, but {answered} holds answers: which one counts? Remove "
                          "the other, and grade again", notes)
        return HandIn(student, name, file, content, notes=[*notes, *self._lost(name, content)])

    def _lost(self, name: str, content: bytes) -> list[str]:
        """What to tell the teacher if answer cells are missing: deleted, or without their names.

        Their checks see what the learner's own cells define."""
        try:
            lost = known.answers(self.steps[name]) - rebuild.answers(content).keys()
        except Unreadable:
            return []
        return [f"answer cells that are not in it: {', '.join(sorted(lost))}; what other cells "
                "define counts; if that is not all, put the answers into a fresh copy and hand it "
                "in again"] if lost else []


def _elsewhere(handle: int) -> list[str]:
    """What to tell the teacher about a folder without any notebook."""
    there = sorted(name for name in os.listdir(handle) if name != "timestamp.txt")
    return [f"no notebook lies in the folder itself, only {', '.join(map(repr, there[:3]))}"
            ] if there else []


def _why(name: str, files: list[tuple[int, str]]) -> list[str]:
    """What to tell the teacher about a renamed notebook; the newest of `files` was taken."""
    *older, taken = [file for _changed, file in files]
    newest = ", and is the newest that has them" if older else ""
    return [f"{taken!r} was taken as {name}.ipynb: it has its cells{newest}"]
