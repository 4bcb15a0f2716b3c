"""The grading process: `python -m grader.serve`, jobs on stdin, results on stdout.

It imports everything once, forks the nursery, and only then reads its first job.
"""

import os
import sys
from collections import OrderedDict

import matplotlib.pyplot  # noqa: F401 - imported here, once, for every hand-in
import torch
import torchvision  # noqa: F401

from course import check, data, draw  # noqa: F401 - before there is a shell to connect to
from grader import pages
from grader.frames import receive, send
from grader.job import Job, Result
from grader.notebook import Notebook
from grader.nursery import Nursery, Refused
from grader.processes import end_with_parent, threads
from grader.rebuild import Unreadable
from grader.reference import Broken

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

    def _make_room(self) -> None:
        while len(self.notebooks) >= MAX_NOTEBOOKS:
            self.notebooks.popitem(last=False)[1].close()


def main() -> None:
    jobs, answers = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a teacher's cell prints is no result
    end_with_parent()
    torch.ones(2, 2, requires_grad=True).sum().backward()  # load what the first backward loads
    if threads() != 1:
        sys.exit(f"{threads()} threads run in the grading process: its forks could hang")
    pages.settle()
    desk = Desk(Nursery())
    while content := receive(jobs):
        send(answers, desk.grade(Job.unpack(content)).pack())


if __name__ == "__main__":
    main()
