"""One notebook with one seed: it knows the answers and grades hand-ins, in the grading process.

It runs no learner's code and no teacher's: both run in children of its zygote.
"""

import hashlib
import json
import platform
import time

import torch

from course.text import _
from grader.job import Cell, Job, Result
from grader.judging.reference import run, run_request
from grader.judging.verdicts import check_cell, explain, learners_cell, merged, tells
from grader.learner.child import Died
from grader.learner.nursery import Nursery, Zygote
from grader.notebooks import companions, rebuild
from grader.notebooks.forbidden import forbidden
from grader.notebooks.order import arranged
from grader.notebooks.rebuild import Step, Unreadable

MAX_RUNS = 6  # of one hand-in: each cell that dies costs one
MAX_OWN_DEATHS = 3  # of cells of the learner's own; then no more of these are run


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
        self.answer_of = _answer_of(steps)
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
        if tells(result.cells):
            result.cells = list(map(merged, result.cells, self._verdicts(steps, hidden=False)))
        explain(result.cells, steps)
        return result

    def _verdicts(self, steps: list[Step], hidden: bool = True) -> list[Cell]:
        """The verdicts of one run, with the hidden checks or without them."""
        answers, died = self._run(steps, hidden)
        blank = {step.name: step.source for step in self.blank}
        cells, told = [], {None}  # an answer that died has taken its checks with it
        room = 2 * self.job.limits.output  # for all own cells together
        for i, step in enumerate(steps):
            answer, end = answers.get(i, {}), died.get(i)
            if step.kind == "check":
                check = self.checks[step.name]
                lines = [line for line in check.lines if hidden or not line.hidden]
                cells.append(check_cell(step, lines, check.expected, answer, end))
            elif step.kind != "setup":
                own = step.kind == "own"
                cells.append(learners_cell(
                    step, blank.get(step.name, ""), answer, end, self._unwanted(step),
                    room if own else 2 * self.job.limits.output))
                room -= len(json.dumps(cells[-1].outputs)) if own else 0
            if step.kind in ("answer", "check") and end not in told:
                cells[-1].notes.append(end.reason)
                told.add(end)
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

    def _run(self, steps: list[Step], hidden: bool
             ) -> tuple[dict[int, dict], dict[int, Died]]:
        """Run a hand-in, and again without the cell that died, as long as one dies.

        A run from the start needs no process to be kept in which a learner's code has been, and
        costs the hand-ins nothing in which nothing dies.
        """
        answers: dict[int, dict] = {}
        died: dict[int, Died] = {}
        zygote, first = self._start(steps)
        budget = 2 * self.job.limits.notebook_seconds
        for _run in range(MAX_RUNS):
            start = time.monotonic()
            last = self._attempt(zygote, first, steps, hidden, answers, died, budget)
            budget -= time.monotonic() - start
            if last is None or budget <= 0 or all(i in died for i in range(last, len(steps))):
                break
        for i in range(first, len(steps)):
            if i not in answers and i not in died:
                died[i] = Died("timeout", _("the notebook's time was used up before this cell"))
        return answers, died

    def _attempt(self, zygote, first, steps, hidden, answers, died, budget: float) -> int | None:
        """One run; the number of the cell that died, which is in `died` then, or None."""
        limits = self.job.limits
        left = min(budget, limits.notebook_seconds)
        child = zygote.child()
        try:
            for i, step in enumerate(steps[first:], first):
                if i in died:
                    continue
                start, request = time.monotonic(), self._request(step, hidden)
                try:
                    answers[i] = child.ask(request, min(left, limits.cell_seconds),
                                           limits.observation)
                except Died as error:
                    self._bury(i, steps, answers, died, error)
                    return i
                left = max(0.0, left - (time.monotonic() - start))
        finally:
            child.end()
        return None

    def _request(self, step: Step, hidden: bool) -> bytes:
        if step.kind != "check":
            ready = self.blank[:self.first]  # a zygote runs these with the seed 0
            early = step in ready or (step.kind == "own" and step.id and
                                      any(step.id == one.name for one in ready))
            return run_request(step, self.job, seed=0 if early else None)
        check = self.checks[step.name]
        return check.request if hidden or not check.opened else check.opened

    def _bury(self, i: int, steps: list[Step], answers: dict, died: dict, error: Died) -> None:
        """Give up a cell that died; with an answer, the checks of it; with the third cell of the
        learner's own, all of these below it."""
        dead = [i]
        if steps[i].kind == "answer":
            dead += [j for j in range(i + 1, len(steps))
                     if self.answer_of.get(steps[j].name) == steps[i].name]
        own = [j for j, step in enumerate(steps) if step.kind == "own"]
        if steps[i].kind == "own" and sum(j in died for j in own) >= MAX_OWN_DEATHS - 1:
            dead += [j for j in own if j > i]
        for j in dead:
            answers.pop(j, None)
            died[j] = error


def _answer_of(steps: list[Step]) -> dict[str, str]:
    """grade_id of a check -> that of the answer above it."""
    found, answer = {}, ""
    for step in steps:
        answer = step.name if step.kind == "answer" else answer
        if step.kind == "check":
            found[step.name] = answer
    return found
