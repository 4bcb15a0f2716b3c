"""The grading process: `python -m grader.judging.serve`, jobs on stdin, results on stdout.

It imports what learners' code needs and forks the nursery. Only then does it import what judges,
and read its first job: a learner's process holds nothing of either. If it cannot begin, it says
why in answer to that job.
"""

import logging
import os
import resource
import shutil

from grader.job import Job, Result
from grader.learner.frames import receive, send
from grader.learner.processes import end_with_parent, start_afresh, threads
from grader.lines import first_line

ROOM = 1_000_000  # bytes of the disk of temporary files, with which it can begin
LIMITS = {"v": resource.RLIMIT_AS, "d": resource.RLIMIT_DATA, "f": resource.RLIMIT_FSIZE}


def main() -> None:
    start_afresh()
    jobs, answers = os.dup(0), os.dup(1)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a teacher's cell prints is no result
    end_with_parent()
    try:
        nursery = begin()
        from grader.judging.desk import Desk
    except Exception as error:
        receive(jobs)
        reason = f"{type(error).__name__}: {first_line(error)}{_hint()}"
        send(answers, Result("failed", f"the grading process cannot begin: {reason}").pack())
        return
    desk = Desk(nursery)
    while content := receive(jobs):
        send(answers, desk.grade(Job.unpack(content)).pack())


def begin():
    """A nursery, forked from a process that holds what every hand-in imports, and no more."""
    logging.disable(logging.WARNING)  # matplotlib's, that a full disk keeps no list of fonts
    import matplotlib.pyplot  # noqa: F401, I001
    import torch
    import torchvision  # noqa: F401
    from course import check, data, draw  # noqa: F401 - before there is a shell to connect to
    from grader.learner import pages
    from grader.learner.nursery import Nursery

    logging.disable(logging.NOTSET)
    torch.ones(2, 2, requires_grad=True).sum().backward()  # load what the first backward loads
    if threads() != 1:
        raise RuntimeError(f"{threads()} threads run in it: its forks could hang")
    pages.settle()
    return Nursery()


def _hint() -> str:
    """What may be in the way: a full disk, or a limit that a shell sets."""
    place = os.environ["TMPDIR"]
    if shutil.disk_usage(place).free < ROOM:
        return f" (the disk of {os.path.dirname(place)} is full; TMPDIR may name another)"
    set_low = [f"`ulimit -{flag}`" for flag, kind in LIMITS.items()
               if resource.getrlimit(kind)[0] != resource.RLIM_INFINITY]
    return f" (see {', '.join(set_low)})" if set_low else ""


if __name__ == "__main__":
    main()
