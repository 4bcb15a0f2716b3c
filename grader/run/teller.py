"""Tell the teacher what happens in a run: every line once, and everything counted."""

from collections.abc import Iterator
from contextlib import contextmanager

from grader.gradebook.patience import Silent
from grader.job import Result
from grader.lines import first_line
from grader.run.hand_in import HandIn
from grader.run.summary import Listener, Summary
from grader.run.task import Sheet


class Teller:
    """Tells a Listener what happens; what came of it stands in `summary`."""

    def __init__(self, listener: Listener):
        self.summary, self._listener = Summary(), listener
        self._levels: set[str] = set()  # of protection, that have been told

    def line(self, text: str) -> None:
        """Something about the run as a whole."""
        self._listener.note(text)

    def verdict(self, sheet: Sheet, hand_in: HandIn, result: Result) -> None:
        self.summary.add(result)
        self.summary.notes += sum(note not in sheet.told for note in hand_in.notes)
        self.notes(sheet, hand_in.label, hand_in.notes)
        if result.state == "unreadable":
            self.notes(sheet, hand_in.label, [result.reason])
        self._listener.step()

    def failure(self, hand_in: HandIn, reason: str, before: str) -> None:
        """There is no verdict. before: what became of the marks of an earlier hand-in."""
        self.summary.failed += 1
        after = f"; {before}" if before else ""
        self._listener.note(f"{hand_in.label}: not graded: {reason}{after}")
        self._listener.step()

    def notes(self, sheet: Sheet, name: str, lines: list[str]) -> None:
        """Tell each line once, even if it is true of all of a learner's notebooks."""
        for line in lines:
            if line not in sheet.told:
                self._listener.note(f"{name}: {line}")
        sheet.told.update(lines)

    def protection(self, result: Result) -> None:
        if result.protection and result.protection not in self._levels:
            self._levels.add(result.protection)
            self._listener.protection(result.protection)

    @contextmanager
    def guard(self, name: str) -> Iterator[None]:
        """Whatever goes wrong with one learner is reported, and the run goes on."""
        try:
            yield
        except Silent:  # the next learner would wait as long
            raise
        except Exception as error:
            self.summary.failed += 1
            self._listener.note(f"{name}: not recorded: {type(error).__name__}: "
                                f"{first_line(error)}")
