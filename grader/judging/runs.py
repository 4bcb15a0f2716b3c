"""Run the cells of a hand-in in a learner's process, and again without the one that dies.

All that a learner is shown was said before any process of this hand-in is told of a hidden check.
So nothing that such a process leaves behind, be it in the system, can show itself.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from course.text import _
from grader.job import Job
from grader.judging.requests import Check, run_request
from grader.learner.child import Child, Died
from grader.learner.nursery import Zygote
from grader.notebooks.rebuild import Step

MAX_RUNS = 6  # of one hand-in: each cell that dies costs one
MAX_OWN_DEATHS = 3  # of cells of the learner's own; then no more of these are run


@dataclass
class Said:
    """What each step said, and which died, by number."""

    answers: dict[int, dict] = field(default_factory=dict)
    died: dict[int, Died] = field(default_factory=dict)

    def of(self, number: int) -> tuple[dict, Died | None]:
        return self.answers.get(number, {}), self.died.get(number)


class Runs:
    """Runs hand-ins of one reference.

    steps: the reference's. first: how many of them a zygote has run, with the seed 0.
    """

    def __init__(self, job: Job, steps: list[Step], first: int, checks: dict[str, Check]):
        self.job, self.checks = job, checks
        self.ready = steps[:first]
        self.answer_of = _answer_of(steps)

    def run(self, zygote: Zygote, first: int, steps: list[Step]) -> tuple[Said, Said]:
        """What may be shown, and what the hidden checks saw.

        first: how many of the steps the zygote has run. The hidden lines come last. Where
        only the answers have run, the same process runs them. A learner's own cells may have
        changed what the checks left behind, so then another process runs the notebook again,
        each hidden line in its place; so it does for one that dies, and what is left then.
        """
        shown, hidden = Said(), Said()
        later = [i for i in range(first, len(steps)) if self._later(steps[i])]
        own = any(step.kind == "own" for step in steps)

        def go_on(child: Child, left: float) -> None:
            once = Said()
            self._ask(child, [(i, self._later(steps[i])) for i in later if i not in shown.died],
                      once, left)
            hidden.answers |= once.answers  # the cells in between may be why one died: 2.7 compiles

        self._rounds(zygote, first, steps, shown, {}, (lambda *_: None) if own else go_on)
        left = {i: self.checks[steps[i].name].both for i in later
                if not any(i in found for found in (shown.died, hidden.died, hidden.answers))}
        if left:
            again = Said(died=dict(shown.died))
            self._rounds(zygote, first, steps, again, left)
            hidden.answers |= {i: again.answers[i] for i in left if i in again.answers}
            hidden.died |= {i: again.died[i] for i in left if i in again.died}
        hidden.died |= {i: shown.died[i] for i in later if i in shown.died}
        return shown, hidden

    def _rounds(self, zygote: Zygote, first: int, steps: list[Step], said: Said,
                instead: dict[int, bytes],
                then: Callable[[Child, float], None] = lambda *_: None) -> None:
        """Run a hand-in, and again without the cell that died, as long as one dies.

        instead: other requests for some steps. then: what to do with a process that has run all.

        A run from the start needs no process to be kept in which a learner's code has been, and
        costs the hand-ins nothing in which nothing dies.
        """
        budget = 2 * self.job.limits.notebook_seconds
        for _run in range(MAX_RUNS):
            start = time.monotonic()
            asked = [(i, instead.get(i) or self._request(step))
                     for i, step in enumerate(steps[first:], first) if i not in said.died]
            child = zygote.child()
            try:
                last = self._ask(child, asked, said, budget)
                if last is None:
                    left = min(budget, self.job.limits.notebook_seconds)
                    then(child, left - (time.monotonic() - start))
            finally:
                child.end()
            if last is not None:
                self._bury(last, steps, said)
            budget -= time.monotonic() - start
            if last is None or budget <= 0 or all(i in said.died for i in range(last, len(steps))):
                break
        for i in range(first, len(steps)):
            if i not in said.answers and i not in said.died:
                said.died[i] = Died("timeout",
                                    _("the notebook's time was used up before this cell"))

    def _ask(self, child: Child, asked: list[tuple[int, bytes]], said: Said, budget: float
             ) -> int | None:
        """Ask a process one thing after another; the number of the step at which it died."""
        limits = self.job.limits
        left = min(budget, limits.notebook_seconds)
        for i, request in asked:
            start = time.monotonic()
            try:
                said.answers[i] = child.ask(request, max(0.0, min(left, limits.cell_seconds)),
                                            limits.observation)
            except Died as error:
                said.died[i] = error
                return i
            left -= time.monotonic() - start
        return None

    def _request(self, step: Step) -> bytes:
        if step.kind == "check":
            return self.checks[step.name].shown
        early = step in self.ready or (step.kind == "own" and step.id and any(
            step.id == one.name for one in self.ready))
        return run_request(step, self.job, seed=0 if early else None)

    def _later(self, step: Step) -> bytes:
        return self.checks[step.name].later if step.kind == "check" else b""

    def _bury(self, i: int, steps: list[Step], said: Said) -> None:
        """Give up a cell that died; with an answer, the checks of it; with the third cell of the
        learner's own, all of these below it."""
        dead = [i]
        if steps[i].kind == "answer":
            dead += [j for j in range(i + 1, len(steps))
                     if self.answer_of.get(steps[j].name) == steps[i].name]
        own = [j for j, step in enumerate(steps) if step.kind == "own"]
        if steps[i].kind == "own" and sum(j in said.died for j in own) >= MAX_OWN_DEATHS:
            dead += [j for j in own if j > i]
        for j in dead:
            said.answers.pop(j, None)
            said.died[j] = said.died[i]


def _answer_of(steps: list[Step]) -> dict[str, str]:
    """grade_id of a check -> that of the answer above it."""
    found, answer = {}, ""
    for step in steps:
        answer = step.name if step.kind == "answer" else answer
        if step.kind == "check":
            found[step.name] = answer
    return found
