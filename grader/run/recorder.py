"""Put verdicts where they belong: autograded notebook, journal, gradebook, in this order.

The gradebook gets all notebooks of a learner in one transaction, when the last one is judged: it
is one write instead of seven, and nobody ever sees half a hand-in. What a kill interrupts, the
journal shows, and `Recorder.keep` picks it up.
"""

import json
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from nbformat import NotebookNode

from grader.gradebook import report
from grader.job import Limits, Result
from grader.run.hand_in import HandIn
from grader.run.index import Entry, fingerprint
from grader.run.journal import Journal
from grader.run.submissions import Course
from grader.run.task import Sheet


class Recorder:
    """Writes for one run, and from one thread. `book` is a `grader.gradebook.book.Book`."""

    def __init__(self, course: Course, journal: Journal, book, limits: Limits, trusted: bool):
        self.course, self.journal, self.book = course, journal, book
        self._limits, self._trusted = limits.__dict__, trusted
        self._hashes = course.hashes()
        self._stored = book.students(course.assignment)

    def judged(self, hand_in: HandIn) -> Entry | None:
        """The entry of the journal, if this very hand-in has been judged in the same way."""
        entry = self.journal.index.entries.get((hand_in.student, hand_in.notebook))
        now = fingerprint(hand_in.sha256 or hand_in.reason, self._hashes[hand_in.notebook],
                          self._limits, self._trusted)
        return entry if entry and entry.fingerprint == now else None

    def keep(self, sheet: Sheet, hand_in: HandIn, entry: Entry) -> Result:
        """Use an earlier verdict; bring it to the gradebook if it is not there."""
        result = self.journal.read(entry)["result"]
        there = entry.saved and hand_in.student in self._stored
        if hand_in.state == "missing":
            if not there:
                sheet.notebooks[hand_in.notebook] = None
            return result
        if not there or not self._path(hand_in).exists():
            sheet.notebooks[hand_in.notebook] = self._lay_down(hand_in, result, anew=False)
        return result

    def record(self, sheet: Sheet, hand_in: HandIn, result: Result) -> Result:
        """Keep a new verdict for good; the one that stands.

        A verdict that cannot be written down, because of what it holds, never will be: in its
        place stands one that can. Raises OSError, such as for a full disk: then it is graded again
        when there is room. The earlier marks go in both cases.
        """
        try:
            self._keep_new(sheet, hand_in, result)
        except OSError as error:
            before = self.withdraw(hand_in)
            raise OSError(f"{error}; {before}" if before else str(error)) from error
        except Exception as error:
            result = replace(result, state="unreadable", cells=[], reason=(
                f"its verdict cannot be written down ({type(error).__name__})"))
            self._keep_new(sheet, hand_in, result)
        return result

    def _keep_new(self, sheet: Sheet, hand_in: HandIn, result: Result) -> None:
        notebook = None if hand_in.state == "missing" else self._lay_down(hand_in, result)
        self.journal.verdict(hand_in.student, hand_in.notebook, hand_in.file, result,
                             trusted=self._trusted, notes=hand_in.notes)
        sheet.notebooks[hand_in.notebook] = notebook

    def withdraw(self, hand_in: HandIn) -> str:
        """There is no verdict on this hand-in: nobody shall take an earlier one's for it.

        What became of the earlier marks, in words; "" if there are none.
        """
        if hand_in.student not in self._stored:
            return ""
        if self.judged(hand_in):
            return "it keeps the marks of its last grading"
        with suppress(OSError):  # it may be in the way of the new one
            self._path(hand_in).unlink()
        there = self.book.withdraw(hand_in.student, self.course.assignment, hand_in.notebook)
        return "the marks of an earlier hand-in are taken back until it is" if there else ""

    def finish(self, sheet: Sheet) -> None:
        """Bring a learner to the gradebook, unless it holds the same already."""
        known = self.journal.index.timestamps.get(sheet.student)
        if not sheet.notebooks and known in (None, str(sheet.timestamp)):
            return
        self.book.save(sheet.student, self.course.assignment, sheet.timestamp, sheet.notebooks)
        if sheet.timestamp:  # nbgrader asks for it when it makes feedback
            write(self.course.autograded(sheet.student) / "timestamp.txt",
                  f"{sheet.timestamp} UTC\n")
        self.journal.saved(sheet.student, list(sheet.notebooks), sheet.timestamp)

    def penalise(self) -> int:
        """Bring all late penalties up to date; how many have changed."""
        return self.book.penalise(self.course.assignment)

    def _lay_down(self, hand_in: HandIn, result: Result, anew: bool = True) -> NotebookNode:
        """The graded notebook, written to `autograded`; unless `anew`, only if it is not there."""
        reference, path = self.course.references[hand_in.notebook], self._path(hand_in)
        notebook = report.build(reference, hand_in.content or b"", result, self.course.config)
        if anew or not path.exists():
            write(path, json.dumps(notebook, ensure_ascii=False))
        return notebook

    def _path(self, hand_in: HandIn) -> Path:
        return self.course.autograded(hand_in.student) / f"{hand_in.notebook}.ipynb"


def write(path: Path, text: str) -> None:
    """Replace a file at once: a reader, or a kill, finds the old or the new one, never half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    new.write_text(text, encoding="utf-8")
    new.chmod(0o444)  # as nbgrader does
    os.replace(new, path)
