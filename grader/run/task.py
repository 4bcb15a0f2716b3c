"""What a run has to grade, and how."""

from dataclasses import dataclass, field
from datetime import datetime

from nbformat import NotebookNode

from grader.job import Job, Limits, Result
from grader.run.hand_in import HandIn


@dataclass
class Sheet:
    """What is known of one learner until it is in the gradebook."""

    student: str
    timestamp: datetime | None
    notebooks: dict[str, NotebookNode | None] = field(default_factory=dict)  # judged
    waiting: int = 1  # notebooks still to be judged, and 1 until all are counted
    told: set[str] = field(default_factory=set)  # what the teacher has been told


@dataclass
class Task:
    """One notebook that is being graded."""

    sheet: Sheet
    hand_in: HandIn
    tries: int = 0
    alone: bool = False  # no other is graded meanwhile
    before: Result | None = None  # beside others, when it went short of something


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
