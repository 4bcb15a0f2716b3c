"""One notebook with one seed: it knows the answers and grades hand-ins, in the grading process.

It runs no learner's code and no teacher's: both run in children of its zygote.
"""

import hashlib
import platform
import time

import torch

from course.text import _
from grader.job import Cell, Job, Result
from grader.judging.reference import run, run_request
from grader.judging.verdicts import answer_cell, check_cell, merged, tells
from grader.learner.child import Died
from grader.learner.nursery import Nursery
from grader.notebooks import companions, rebuild
from grader.notebooks.forbidden import forbidden
from grader.notebooks.rebuild import Step, Unreadable

MAX_RUNS = 6  # of one hand-in: each cell that dies costs one


class Notebook:
    """Grades hand-ins of one reference. Raises Broken and Refused."""

    def __init__(self, job: Job, nursery: Nursery):
        self.job = job
        steps = rebuild.steps(job.reference, rebuild.answers(job.reference))
        kinds = [step.kind for step in steps]
        self.first = next((i for i, kind in enumerate(kinds) if kind != "setup"), len(steps))
        self.zygote = nursery.zygote(steps[:self.first], job.limits, job.trusted,
                                     companions.of(job.reference))
        self.checks = run(steps, self.first, job, self.zygote)
        self.blank = rebuild.steps(job.reference, {})
        self.forbidden = forbidden(job.reference)

    def close(self) -> None:
        self.zygote.close()

    def grade(self, submission: bytes) -> Result:
        """The verdict on one hand-in."""
        job = self.job
        result = Result(
            "graded", seed=job.seed, limits=job.limits, protection=self.zygote.protection,
            submission_sha256=hashlib.sha256(submission).hexdigest(),
            reference_sha256=hashlib.sha256(job.reference).hexdigest(),
            versions={"python": platform.python_version(), "torch": torch.__version__})
        try:
            steps = rebuild.steps(job.reference, rebuild.answers(submission))
        except Unreadable as error:
            result.state, result.reason = "unreadable", str(error)
            return result
        result.cells = self._verdicts(steps)
        if tells(result.cells):
            result.cells = list(map(merged, result.cells, self._verdicts(steps, hidden=False)))
        return result

    def _verdicts(self, steps: list[Step], hidden: bool = True) -> list[Cell]:
        """The verdicts of one run, with the hidden checks or without them."""
        answers, died = self._run(steps, hidden)
        cells, told = [], {None}  # an answer that died has taken its checks with it
        for i, step in enumerate(steps):
            answer, end = answers.get(i, {}), died.get(i)
            if step.kind == "answer":
                cells.append(answer_cell(step, self.blank[i].source, answer, end,
                                         self.forbidden.get(step.name, []),
                                         2 * self.job.limits.output))
            elif step.kind == "check":
                check = self.checks[i]
                lines = [line for line in check.lines if hidden or not line.hidden]
                cells.append(check_cell(step, lines, check.expected, answer, end))
            if step.kind != "setup" and end not in told:
                cells[-1].notes.append(end.reason)
                told.add(end)
        return cells

    def _run(self, steps: list[Step], hidden: bool
             ) -> tuple[dict[int, dict], dict[int, Died]]:
        """Run a hand-in, and again without the cell that died, as long as one dies.

        A run from the start needs no process to be kept in which a learner's code has been, and
        costs the hand-ins nothing in which nothing dies.
        """
        answers: dict[int, dict] = {}
        died: dict[int, Died] = {}
        budget = 2 * self.job.limits.notebook_seconds
        for _run in range(MAX_RUNS):
            start = time.monotonic()
            last = self._attempt(steps, hidden, answers, died, budget)
            budget -= time.monotonic() - start
            if last is None or budget <= 0 or all(i in died for i in range(last, len(steps))):
                break
        for i in range(self.first, len(steps)):
            if i not in answers and i not in died:
                died[i] = Died("timeout", _("the notebook's time was used up before this cell"))
        return answers, died

    def _attempt(self, steps, hidden, answers, died, budget: float) -> int | None:
        """One run; the number of the cell that died, which is in `died` then, or None."""
        limits = self.job.limits
        left = min(budget, limits.notebook_seconds)
        child = self.zygote.child()
        try:
            for i, step in enumerate(steps[self.first:], self.first):
                if i in died:
                    continue
                start, request = time.monotonic(), self._request(i, step, hidden)
                try:
                    answers[i] = child.ask(request, min(left, limits.cell_seconds),
                                           limits.observation)
                except Died as error:
                    _bury(i, steps, answers, died, error)
                    return i
                left = max(0.0, left - (time.monotonic() - start))
        finally:
            child.end()
        return None

    def _request(self, i: int, step: Step, hidden: bool) -> bytes:
        if step.kind != "check":
            return run_request(step, self.job)
        check = self.checks[i]
        return check.request if hidden or not check.opened else check.opened


def _bury(i: int, steps: list[Step], answers: dict, died: dict, error: Died) -> None:
    """Give up a cell that died; with an answer, the checks of it."""
    dead = [i]
    if steps[i].kind == "answer":
        for j in range(i + 1, len(steps)):
            if steps[j].kind == "answer":
                break
            dead += [j] if steps[j].kind == "check" else []
    for j in dead:
        answers.pop(j, None)
        died[j] = error
