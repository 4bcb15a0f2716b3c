"""The teacher's notebook, run once: what its checks look at, and what they expect."""

from collections.abc import Callable
from dataclasses import replace

from grader.job import Job
from grader.judging import requests
from grader.judging.judge import judge
from grader.judging.requests import Check
from grader.learner import wire
from grader.learner.child import Died
from grader.learner.nursery import Zygote
from grader.learner.zygote import TEACHER
from grader.notebooks.plan import Line, plan
from grader.notebooks.rebuild import Step
from grader.notebooks.seal import defined, provided

MAX_BYTES = 2**40  # what the reference may look at


class Broken(RuntimeError):
    """The reference notebook does not run, or fails its own checks. One line."""


def run(steps: list[Step], first: int, job: Job, zygote: Zygote) -> dict[str, Check]:
    """Run the steps from `first` on in a child of its own; the check cells by grade_id.

    Raises Broken.
    """
    names: set[str] = set()
    found: dict[str, Check] = {}
    child = zygote.child(TEACHER)

    def ask(step: Step, request: bytes) -> dict:
        try:
            answer = child.ask(request, job.limits.notebook_seconds, MAX_BYTES)
        except Died as error:
            raise Broken(f"cell {step.name!r} of the reference: {error.reason}") from error
        if error := answer.get("error"):
            raise Broken(f"cell {step.name!r} of the reference raised {error['name']}: "
                         f"{error['message']}")
        return answer

    given = set().union(*(provided(step.source) for step in steps[:first]))
    try:
        for step in steps[first:]:
            if step.kind == "check":
                found[step.name] = _check(step, names, given, job, ask)
            else:
                given |= provided(step.source) if step.kind == "setup" else set()
                names |= defined(step.source) if step.kind == "answer" else set()
                ask(step, requests.run_request(step, job))
    finally:
        child.end()
    return found


def is_whole(lines: list[Line]) -> bool:
    """True for a check cell without checks: it runs in one piece, as in stock nbgrader."""
    return [line.kind for line in lines] == ["unprotected"]


def _check(step: Step, names: set[str], given: set[str], job: Job,
           ask: Callable[[Step, bytes], dict]) -> Check:
    """names: those that answers define. given: those that locked cells above define."""
    seed = requests.learners(job.seed)
    lines = plan(step.source, names, seed)
    if is_whole(lines):
        ask(step, requests.run_request(step, job))
        return requests.whole(step, job, lines)
    head = {"name": step.name, "seed": seed}
    answer = ask(step, wire.pack(head | {"kind": "reference", "key": f"{job.seed} {step.name}",
                                         "lines": [line.whole for line in lines]}))
    lines = _hide_the_rest(plan(step.source, names, seed, frozenset(answer["kept"])))
    recorded = iter(answer["expected"])
    parts = [line for line in lines if line.kind]
    expected = [None if line.kind == "unprotected" else next(recorded) for line in parts]
    for line, wanted in zip(parts, expected, strict=True):
        _accept(step, line, wanted)
    return requests.sealed(head, lines, expected, answer["inputs"], given)


def _hide_the_rest(lines: list[Line]) -> list[Line]:
    """What stands after hidden lines runs in a process that knows them: it is hidden too."""
    first = next((i for i, line in enumerate(lines) if line.hidden), len(lines))
    return lines[:first] + [replace(line, hidden=True) for line in lines[first:]]


def _accept(step: Step, line: Line, wanted: dict | None) -> None:
    """Raise Broken if the reference fails one of its own checks."""
    if wanted is None:
        return
    part = judge(line, wanted, {"seen": wanted["seen"], "unchanged": True}, step.points)
    if not part.earned:
        raise Broken(f"cell {step.name!r}: the reference fails its own check {part.about!r}: "
                     f"{' '.join(part.lines)}")
