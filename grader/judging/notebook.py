"""One notebook with one seed: it knows the answers and grades hand-ins, in the grading process.

It runs no learner's code and no teacher's: both run in children of its zygote.
"""

import hashlib
import json
import platform

import torch

from grader.job import Cell, Job, Result
from grader.judging.reference import run
from grader.judging.runs import Runs
from grader.judging.verdicts import check_cell, explain, learners_cell
from grader.learner.nursery import Nursery, Zygote
from grader.notebooks import companions, rebuild
from grader.notebooks.forbidden import forbidden
from grader.notebooks.order import arranged
from grader.notebooks.reading import Unreadable
from grader.notebooks.rebuild import Step


class Notebook:
    """Grades hand-ins of one reference. Raises Broken and Refused."""

    def __init__(self, job: Job, nursery: Nursery):
        self.job, self.nursery = job, nursery
        steps = rebuild.steps(job.reference, rebuild.answers(job.reference))
        kinds = [step.kind for step in steps]
        self.first = next((i for i, kind in enumerate(kinds) if kind != "setup"), len(steps))
        self.files = companions.of(job.reference)
        self.zygote = nursery.zygote(steps[:self.first], job.limits, job.trusted, self.files)
        self.bare: Zygote | None = None  # for who has written something above the first answer
        self.checks = run(steps, self.first, job, self.zygote)
        self.blank = rebuild.steps(job.reference, {})
        self.runs = Runs(job, self.blank, self.first, self.checks)
        self.forbidden = forbidden(job.reference)

    def close(self) -> None:
        self.zygote.close()
        if self.bare:
            self.bare.close()

    def grade(self, submission: bytes) -> Result:
        """The verdict on one hand-in."""
        job = self.job
        result = Result(
            "graded", seed=job.seed, limits=job.limits, protection=self.zygote.protection,
            submission_sha256=hashlib.sha256(submission).hexdigest(),
            reference_sha256=hashlib.sha256(job.reference).hexdigest(),
            versions={"python": platform.python_version(), "torch": torch.__version__})
        try:
            steps = arranged(job.reference, submission)
        except Unreadable as error:
            result.state, result.reason = "unreadable", str(error)
            return result
        result.cells = self._verdicts(steps)
        explain(result.cells, steps)
        return result

    def _verdicts(self, steps: list[Step]) -> list[Cell]:
        shown, hidden = self.runs.run(*self._start(steps), steps)
        blank = {step.name: step.source for step in self.blank}
        cells, told = [], {None}  # an answer that died has taken its checks with it
        room = 2 * self.job.limits.output  # for all own cells together
        for i, step in enumerate(steps):
            answer, end = shown.of(i)
            if step.kind == "check":
                check = self.checks[step.name]
                cells.append(check_cell(step, check.lines, check.expected, shown.of(i),
                                        hidden.of(i)))
            elif step.kind != "setup":
                own = step.kind == "own"
                cells.append(learners_cell(
                    step, blank.get(step.name, ""), answer, end, self._unwanted(step),
                    room if own else 2 * self.job.limits.output))
                room -= len(json.dumps(cells[-1].outputs)) if own else 0
            if step.kind in ("answer", "check"):
                for one in (end, hidden.died.get(i)):
                    cells[-1].notes += [] if one in told else [one.reason]
                    told.add(one)
        return cells

    def _unwanted(self, step: Step) -> list[str]:
        """What a task asks not to use, and this cell might: an own cell may answer any of them."""
        if step.kind == "own":
            return sorted(set().union(*self.forbidden.values()))
        return self.forbidden.get(step.name, [])

    def _start(self, steps: list[Step]) -> tuple[Zygote, int]:
        """A zygote, and how many of the steps it has run: all before the first answer, or none."""
        if steps[:self.first] == self.blank[:self.first]:
            return self.zygote, self.first
        self.bare = self.bare or self.nursery.zygote([], self.job.limits, self.job.trusted,
                                                     self.files)
        return self.bare, 0
