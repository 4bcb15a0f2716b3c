"""Run the cells of a notebook, in a learner's process or in the reference's.

Nothing here decides anything: an answer cell returns what it showed, a check cell what its
checks look at. `reference` also returns what they should see; no learner's code is near it.
"""

import random
import time
import zlib
from dataclasses import dataclass

import numpy as np
import torch

from course.checking.observe import is_blank, observe, observe_call
from grader.learner import apart
from grader.learner.inputs import Inputs
from grader.learner.recorder import Recorder
from grader.learner.shell import Shell
from grader.notebooks.rewrite import COURSE


def seed_all(seed: int, name: str) -> None:
    """Seed `random`, NumPy and torch with a number that depends on the cell."""
    mixed = zlib.crc32(f"{seed} {name}".encode())
    random.seed(mixed)
    np.random.seed(mixed)
    # torch.manual_seed also seeds GPUs, which a fork cannot use, and formats the stack for that.
    torch.default_generator.manual_seed(mixed)


def describe(error: BaseException) -> dict:
    """An error as data: its class, its message, and whether it is the unwritten answer's."""
    try:
        message = str(error)
    except Exception:  # a learner's exception class may fail at this too
        message = ""
    return {"name": type(error).__name__[:60], "message": message[:500], "blank": is_blank(error)}


@dataclass
class Moment:
    """What the hidden lines of a check cell find once the whole notebook has run: the names and
    random numbers as the visible lines left them."""

    names: dict[str, object]
    states: tuple
    course: Inputs

    @classmethod
    def now(cls, shell: Shell, course: Inputs) -> "Moment":
        return cls(dict(shell.user_ns), apart.state(), course)

    def back(self, shell: Shell) -> None:
        shell.user_ns.clear()
        shell.user_ns.update(self.names)
        apart.restore(self.states)


moments: dict[str, Moment] = {}  # of this process, by the names of check cells


def run(shell: Shell, request: dict) -> dict:
    """Run one cell, as the grading process asks."""
    kind, name, course = request["kind"], request["name"], Inputs()
    if request.get("later"):  # hidden lines, after all that a learner is shown
        moment = moments.pop(name)
        moment.back(shell)
        course = moment.course
    else:
        seed_all(request["seed"], name)
    if kind == "whole" and request.get("keep"):  # all of it runs again then
        moments[name] = Moment.now(shell, course)
    if kind == "checks":
        said = checks(shell, request["lines"], course.add(request["inputs"]), request["needs"])
        if request.get("keep"):
            moments[name] = Moment.now(shell, course)
        return said
    match kind:
        case "reference":
            return reference(shell, request["lines"], request["key"], request["seed"])
        case "whole":
            return whole(shell, request["source"], request["limit"])
    return answer(shell, request["source"], request["limit"])


def answer(shell: Shell, source: str, limit: int) -> dict:
    """Run an answer cell or a setup cell."""
    start = time.process_time()
    error = shell.run(source, limit)[1]
    return {"error": error and describe(error), "outputs": shell.outputs.items,
            "seconds": time.process_time() - start}


def checks(shell: Shell, lines: list[tuple[str, str]], course: Inputs, needs: list[str]) -> dict:
    """Run a sealed check cell: `lines` are pairs of kind and source. A line that fails does not
    keep the next ones from running, so that each check earns its share by itself.

    needs: names of locked cells, without which the whole check would raise NameError."""
    start, parts = time.process_time(), []
    shell.user_ns[COURSE] = course
    for kind, source in lines:
        try:
            for name in needs:
                eval(name, shell.user_ns)
            seen = run_line(shell, kind, source)
            part = {"seen": seen, "unchanged": course.unchanged()} if kind else {}
        except BaseException as error:  # SystemExit too: nothing an answer raises may end the run
            follows = course.first and (course.first["blank"] or isinstance(error, NameError))
            cause = course.first if follows else describe(error)
            course.first, part = course.first or cause, {"error": cause}
        if kind:
            parts.append(part)
    return {"parts": parts, "seconds": time.process_time() - start}


def run_line(shell: Shell, kind: str, source: str) -> object:
    """What the check of this line looks at; None for a line that is no check."""
    if kind in ("", "unprotected"):
        exec(_compiled(shell, source, "exec"), shell.user_ns)
        return None
    value = eval(_compiled(shell, source, "eval"), shell.user_ns)
    return observe_call(value) if kind == "raises" else observe(value)


def _compiled(shell: Shell, source: str, mode: str):
    """As IPython compiles a cell: what reads its own source, as Triton does, finds it."""
    return compile(source, shell.compile.cache(source, shell.execution_count), mode)


def whole(shell: Shell, source: str, limit: int) -> dict:
    """Run a check cell that cannot be sealed, as stock nbgrader would."""
    start = time.process_time()
    value, error = shell.run(source, limit)
    part = {"error": describe(error)} if error else {"seen": observe(value), "unchanged": True}
    return {"parts": [part], "seconds": time.process_time() - start}


def reference(shell: Shell, lines: list[str], key: str, learners: int) -> dict:
    """Run a whole check cell with the teacher's answers; an error ends it."""
    record = shell.user_ns[COURSE] = Recorder(key, learners)
    try:
        for record.line, source in enumerate(lines):
            exec(_compiled(shell, source, "exec"), shell.user_ns)
    except Exception as error:
        return {"error": describe(error)}
    return record.said()
