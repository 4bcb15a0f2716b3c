"""What a learner's process is asked of each cell: sealed lines and inputs, never an answer."""

import hashlib
import re
from dataclasses import dataclass, replace

from grader.job import Job
from grader.learner import wire
from grader.notebooks.plan import Line
from grader.notebooks.rebuild import Step
from grader.notebooks.rewrite import COURSE
from grader.notebooks.seal import reads


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


def sealed(head: dict, lines: list[Line], expected: list[dict | None],
           values: dict[int, list], given: set[str]) -> Check:
    """A check cell, and what is asked of it. head: its name and seed. values: of `check.given`.
    given: the names that locked cells above define."""
    shown, later = ([line for line in lines if line.hidden == hidden] for hidden in (False, True))
    # In the notebook, the visible lines stop without these; what a learner's process gets does not.
    needs = sorted(given & reads([line.whole for line in shown]) | (given & {"check"}))

    def request(asked: list[Line], **more: bool) -> bytes:
        return wire.pack(head | {"kind": "checks", "needs": needs, **more,
                                 "inputs": inputs(values, lines, asked),
                                 "lines": [(line.kind, line.source) for line in asked
                                           if line.source]})

    if not later:
        return Check(lines, expected, request(lines))
    return Check(lines, expected, request(shown, keep=True), request(later, later=True),
                 request(lines))


def whole(step: Step, job: Job, lines: list[Line]) -> Check:
    """A check cell that cannot be sealed. Where a part of it is hidden, all of it runs later."""
    asked = run_request(step, job, "whole")
    if not lines[0].hidden:
        return Check(lines, [None], asked)
    before = replace(step, source=step.source.partition("### BEGIN HIDDEN TESTS")[0])
    return Check(lines, [None], run_request(before, job, "whole", keep=True),
                 run_request(step, job, "whole", later=True), asked)


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
