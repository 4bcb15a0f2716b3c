"""The notebooks that a grading process holds, and the verdicts on what it is sent."""

from collections import OrderedDict

from grader.job import Job, Result
from grader.judging.notebook import Notebook
from grader.judging.reference import Broken
from grader.learner.nursery import Nursery, Refused
from grader.notebooks.reading import Unreadable

MAX_NOTEBOOKS = 16  # held at once


class Desk:
    """The notebooks that have been asked for, the latest last."""

    def __init__(self, nursery: Nursery):
        self.nursery = nursery
        self.notebooks: OrderedDict[tuple, Notebook] = OrderedDict()

    def grade(self, job: Job) -> Result:
        """The verdict on one job; "failed" if it could not be reached."""
        key = job.reference, job.seed, job.limits, job.trusted
        try:
            if key not in self.notebooks:
                self._make_room()
                self.notebooks[key] = Notebook(job, self.nursery)
            self.notebooks.move_to_end(key)
            return self.notebooks[key].grade(job.submission)
        except (Broken, Refused, Unreadable) as error:
            return Result("failed", str(error), seed=job.seed)
        except (EOFError, OSError) as error:  # the zygote died; the next job gets a new one
            if notebook := self.notebooks.pop(key, None):
                notebook.close()
            return Result("failed", str(error), seed=job.seed)
        except Exception as error:  # of a hand-in that nobody thought of: the others go on
            return Result("failed", f"{type(error).__name__} while it was graded", seed=job.seed)

    def _make_room(self) -> None:
        while len(self.notebooks) >= MAX_NOTEBOOKS:
            self.notebooks.popitem(last=False)[1].close()
