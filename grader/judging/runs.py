"""Run the cells of a hand-in in a learner's process, and again without the one that dies."""

import time

from course.text import _
from grader.job import Job
from grader.judging.reference import Check, run_request
from grader.learner.child import Died
from grader.learner.nursery import Zygote
from grader.notebooks.rebuild import Step

MAX_RUNS = 6  # of one hand-in: each cell that dies costs one
MAX_OWN_DEATHS = 3  # of cells of the learner's own; then no more of these are run


class Runs:
    """Runs hand-ins of one reference.

    steps: the reference's. first: how many of them a zygote has run, with the seed 0.
    """

    def __init__(self, job: Job, steps: list[Step], first: int, checks: dict[str, Check]):
        self.job, self.checks = job, checks
        self.ready = steps[:first]
        self.answer_of = _answer_of(steps)

    def run(self, zygote: Zygote, first: int, steps: list[Step], hidden: bool
            ) -> tuple[dict[int, dict], dict[int, Died]]:
        """What each step said, and which died, by number.

        Run a hand-in, and again without the cell that died, as long as one dies. first: how many
        of the steps the zygote has run.

        A run from the start needs no process to be kept in which a learner's code has been, and
        costs the hand-ins nothing in which nothing dies.
        """
        answers: dict[int, dict] = {}
        died: dict[int, Died] = {}
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
            early = step in self.ready or (step.kind == "own" and step.id and any(
                step.id == one.name for one in self.ready))
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
