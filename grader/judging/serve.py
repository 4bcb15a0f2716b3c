"""The grading process: `python -m grader.judging.serve`, jobs on stdin, results on stdout.

It imports what learners' code needs and forks the nursery. Only then does it import what judges,
and read its first job: a learner's process holds nothing of either.
"""

import os
import sys

import matplotlib.pyplot  # noqa: F401 - imported here, once, for every hand-in
import torch
import torchvision  # noqa: F401

from course import check, data, draw  # noqa: F401 - before there is a shell to connect to
from grader.job import Job
from grader.learner import pages
from grader.learner.frames import receive, send
from grader.learner.nursery import Nursery
from grader.learner.processes import end_with_parent, start_afresh, threads


def main() -> None:
    start_afresh()
    jobs, answers = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a teacher's cell prints is no result
    end_with_parent()
    torch.ones(2, 2, requires_grad=True).sum().backward()  # load what the first backward loads
    if threads() != 1:
        sys.exit(f"{threads()} threads run in the grading process: its forks could hang")
    pages.settle()
    nursery = Nursery()
    from grader.judging.desk import Desk

    desk = Desk(nursery)
    while content := receive(jobs):
        send(answers, desk.grade(Job.unpack(content)).pack())


if __name__ == "__main__":
    main()
