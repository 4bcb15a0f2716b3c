"""What a run has to grade, and how."""

from dataclasses import dataclass, field

from grader.job import Job, Limits
from grader.recorder import Sheet
from grader.submissions import HandIn


@dataclass
class Task:
    """One notebook that is being graded."""

    sheet: Sheet
    hand_in: HandIn
    tries: int = 0


@dataclass(frozen=True)
class How:
    """What is the same for every notebook of a run."""

    seed: int
    limits: Limits = field(default_factory=Limits)
    trusted: bool = False
    force: bool = False  # grade again what has been graded

    def job(self, reference: bytes, submission: bytes) -> bytes:
        """What goes to a grading process."""
        return Job(reference, submission, self.seed, self.limits, self.trusted).pack()
