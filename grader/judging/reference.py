"""The teacher's notebook, run once: what its checks look at, and what they expect."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from grader.job import Job
from grader.judging.judge import judge
from grader.learner import wire
from grader.learner.child import Died
from grader.learner.nursery import Zygote
from grader.learner.zygote import TEACHER
from grader.notebooks.plan import COURSE, Line, plan
from grader.notebooks.rebuild import Step
from grader.notebooks.seal import defined, provided, reads

MAX_BYTES = 2**40  # what the reference may look at


class Broken(RuntimeError):
    """The reference notebook does not run, or fails its own checks. One line."""


@dataclass
class Check:
    """A check cell, and what the reference saw in it."""

    lines: list[Line]
    expected: list[dict | None]  # for each part; None for one that is not protected
    request: bytes  # what a learner's process is asked: the sealed lines and their inputs
    opened: bytes = b""  # the same without all that is hidden; b"" if nothing is


def run_request(step: Step, job: Job, kind: str = "answer", seed: int | None = None) -> bytes:
    """Ask a child to run a cell as it stands, with the job's seed unless there is another.

    A locked cell that a learner has changed draws what the teacher's draws.
    """
    name = step.id if step.kind == "own" and step.id else step.name
    return wire.pack({"kind": kind, "name": name, "source": step.source,
                      "seed": job.seed if seed is None else seed, "limit": job.limits.output})


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
                ask(step, run_request(step, job))
    finally:
        child.end()
    return found


def is_whole(lines: list[Line]) -> bool:
    """True for a check cell without checks: it runs in one piece, as in stock nbgrader."""
    return [line.kind for line in lines] == ["unprotected"]


def _check(step: Step, names: set[str], given: set[str], job: Job,
           ask: Callable[[Step, bytes], dict]) -> Check:
    """names: those that answers define. given: those that locked cells above define."""
    lines = plan(step.source, names, job.seed)
    if is_whole(lines):
        ask(step, run_request(step, job))
        before = replace(step, source=step.source.partition("### BEGIN HIDDEN TESTS")[0])
        return Check(lines, [None], run_request(step, job, "whole"),
                     run_request(before, job, "whole") if lines[0].hidden else b"")
    head = {"name": step.name, "seed": job.seed}
    answer = ask(step, wire.pack(head | {"kind": "reference",
                                         "lines": [line.whole for line in lines]}))
    lines = _hide_the_rest(plan(step.source, names, job.seed, frozenset(answer["kept"])))
    recorded = iter(answer["expected"])
    parts = [line for line in lines if line.kind]
    expected = [None if line.kind == "unprotected" else next(recorded) for line in parts]
    for line, wanted in zip(parts, expected, strict=True):
        _accept(step, line, wanted)
    shown = [line for line in lines if not line.hidden]
    # In the notebook, the visible lines stop without these; what a learner's process gets does not.
    head["needs"] = sorted(given & reads([line.whole for line in shown]) | (
        given & {"check"}))
    requests = [wire.pack(head | {"kind": "checks", "inputs": _inputs(answer["inputs"], asked),
                                  "lines": [(line.kind, line.source) for line in asked
                                            if line.source]})
                for asked in (lines, shown)]
    return Check(lines, expected, requests[0], requests[1] if len(shown) < len(lines) else b"")


def _hide_the_rest(lines: list[Line]) -> list[Line]:
    """What stands after hidden lines runs in a process that knows them: it is hidden too."""
    first = next((i for i, line in enumerate(lines) if line.hidden), len(lines))
    return lines[:first] + [replace(line, hidden=True) for line in lines[first:]]


def _inputs(values: dict[int, list], lines: list[Line]) -> dict[int, list]:
    """The recorded values of those `check.given` that stand in these lines."""
    found = {int(number) for line in lines
             for number in re.findall(rf"\b{COURSE}\.given\((\d+)", line.whole)}
    return {number: queue for number, queue in values.items() if number in found}


def _accept(step: Step, line: Line, wanted: dict | None) -> None:
    """Raise Broken if the reference fails one of its own checks."""
    if wanted is None:
        return
    part = judge(line, wanted, {"seen": wanted["seen"], "unchanged": True}, step.points)
    if not part.earned:
        raise Broken(f"cell {step.name!r}: the reference fails its own check {part.about!r}: "
                     f"{' '.join(part.lines)}")
