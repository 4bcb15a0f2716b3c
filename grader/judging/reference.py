"""The teacher's notebook, run once: what its checks look at, and what they expect."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from grader.job import Job
from grader.judging.judge import judge
from grader.learner import wire
from grader.learner.child import Died
from grader.learner.nursery import Zygote
from grader.learner.zygote import TEACHER
from grader.notebooks.plan import Line, plan
from grader.notebooks.rebuild import Step
from grader.notebooks.rewrite import COURSE
from grader.notebooks.seal import defined, provided, reads

MAX_BYTES = 2**40  # what the reference may look at


class Broken(RuntimeError):
    """The reference notebook does not run, or fails its own checks. One line."""


@dataclass
class Check:
    """A check cell, and what the reference saw in it."""

    lines: list[Line]
    expected: list[dict | None]  # for each part; None for one that is not protected
    # What a learner's process is asked: sealed lines and their inputs.
    shown: bytes  # without all that is hidden
    later: bytes = b""  # what is hidden, by a process that was asked `shown`; b"" if nothing is
    both: bytes = b""  # in one go; b"" if nothing is hidden


def learners(seed: int) -> int:
    """What learners' processes are seeded with. It tells nothing of the secret seed, from which
    the reference draws what is its own."""
    return int.from_bytes(hashlib.sha256(f"learners {seed}".encode()).digest()[:4]) >> 1


def run_request(step: Step, job: Job, kind: str = "answer", seed: int | None = None,
                **more: bool) -> bytes:
    """Ask a child to run a cell as it stands, with the job's seed unless there is another.

    A locked cell that a learner has changed draws what the teacher's draws.
    """
    name = step.id if step.kind == "own" and step.id else step.name
    return wire.pack({"kind": kind, "name": name, "source": step.source,
                      "seed": learners(job.seed) if seed is None else seed,
                      "limit": job.limits.output, **more})


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
    seed = learners(job.seed)
    lines = plan(step.source, names, seed)
    if is_whole(lines):
        ask(step, run_request(step, job))
        return _whole(step, job, lines)
    head = {"name": step.name, "seed": seed}
    answer = ask(step, wire.pack(head | {"kind": "reference", "key": f"{job.seed} {step.name}",
                                         "lines": [line.whole for line in lines]}))
    lines = _hide_the_rest(plan(step.source, names, seed, frozenset(answer["kept"])))
    recorded = iter(answer["expected"])
    parts = [line for line in lines if line.kind]
    expected = [None if line.kind == "unprotected" else next(recorded) for line in parts]
    for line, wanted in zip(parts, expected, strict=True):
        _accept(step, line, wanted)
    shown, later = ([line for line in lines if line.hidden == hidden] for hidden in (False, True))
    # In the notebook, the visible lines stop without these; what a learner's process gets does not.
    head["needs"] = sorted(given & reads([line.whole for line in shown]) | (
        given & {"check"}))

    def request(asked: list[Line], **more: bool) -> bytes:
        return wire.pack(head | {"kind": "checks", **more,
                                 "inputs": inputs(answer["inputs"], lines, asked),
                                 "lines": [(line.kind, line.source) for line in asked
                                           if line.source]})

    if not later:
        return Check(lines, expected, request(lines))
    return Check(lines, expected, request(shown, keep=True), request(later, later=True),
                 request(lines))


def _whole(step: Step, job: Job, lines: list[Line]) -> Check:
    """A check cell that cannot be sealed. Where a part of it is hidden, all of it runs later."""
    asked = run_request(step, job, "whole")
    if not lines[0].hidden:
        return Check(lines, [None], asked)
    before = replace(step, source=step.source.partition("### BEGIN HIDDEN TESTS")[0])
    return Check(lines, [None], run_request(before, job, "whole", keep=True),
                 run_request(step, job, "whole", later=True), asked)


def _hide_the_rest(lines: list[Line]) -> list[Line]:
    """What stands after hidden lines runs in a process that knows them: it is hidden too."""
    first = next((i for i, line in enumerate(lines) if line.hidden), len(lines))
    return lines[:first] + [replace(line, hidden=True) for line in lines[first:]]


def inputs(values: dict[int, list], lines: list[Line], asked: list[Line]) -> dict[int, list]:
    """The values of `check.given` that a learner's process asks for in the lines `asked`: not
    those that only the reference reads.

    values: number -> (line, value) in the order in which the reference made them.
    """
    read = {int(number) for line in lines
            for number in re.findall(rf"\b{COURSE}\.given\((\d+)", line.source)}
    places = {i for i, line in enumerate(lines) if line in asked}
    return {number: [value for place, value in queue if place in places]
            for number, queue in values.items() if number in read}


def _accept(step: Step, line: Line, wanted: dict | None) -> None:
    """Raise Broken if the reference fails one of its own checks."""
    if wanted is None:
        return
    part = judge(line, wanted, {"seen": wanted["seen"], "unchanged": True}, step.points)
    if not part.earned:
        raise Broken(f"cell {step.name!r}: the reference fails its own check {part.about!r}: "
                     f"{' '.join(part.lines)}")
