"""What came of a run, in numbers, and who is told about it while it goes on."""

from collections import Counter
from dataclasses import dataclass, field

from grader.job import STATES, Result


class Listener:
    """Is told what happens. This one does not care."""

    def note(self, line: str) -> None:
        """Something that the teacher should know, in one line."""

    def protection(self, level: str) -> None:
        """Learners' code is held like this. Said once for each level that occurs."""

    def step(self) -> None:
        """One more notebook is dealt with."""


@dataclass
class Summary:
    """Counts of one run. Verdicts of earlier runs that still hold count too."""

    students: int = 0
    kept: int = 0  # notebooks that had their verdict before this run
    score: float = 0.0  # of all learners together
    notebooks: Counter[str] = field(default_factory=Counter)  # "graded", "unreadable", "missing"
    checks: Counter[str] = field(default_factory=Counter)  # the states of check cells
    notes: int = 0  # what the teacher may want to look at
    failed: int = 0  # could not be graded or recorded; the next run tries again
    stopped: bool = False

    def add(self, result: Result) -> None:
        """Count one verdict."""
        self.notebooks[result.state] += 1
        self.score += result.score
        self.notes += sum(len(cell.notes) for cell in result.cells)
        self.checks.update(cell.state for cell in result.cells if cell.kind == "check")

    @property
    def complete(self) -> bool:
        """True if every notebook that was handed in is graded."""
        return not (self.stopped or self.failed or self.notebooks["unreadable"])

    def rows(self, points: float) -> list[tuple[str, str]]:
        """The summary as a table. points: what one learner can get."""
        handed_in = self.notebooks["graded"] + self.notebooks["unreadable"]
        mean = self.score / max(self.students, 1)
        return [("students", f"{self.students:,}"),
                ("notebooks", f"{handed_in:,} ({self.kept:,} judged before)"),
                ("not handed in", f"{self.notebooks['missing']:,}"),
                ("unreadable", f"{self.notebooks['unreadable']:,}"),
                ("not graded", f"{self.failed:,}"),
                *([] if self.stopped or self.failed else
                  [("points, mean", f"{mean:.2f} of {points:g}")]),
                *((f"checks {state}", f"{self.checks[state]:,}") for state in STATES),
                ("notes (python -m grader notes)", f"{self.notes:,}")]
