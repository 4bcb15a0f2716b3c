"""Run the cells of a notebook, in a learner's process or in the reference's.

Nothing here decides anything: an answer cell returns what it showed, a check cell what its
checks look at. `Reference` also returns what they should see; no learner's code is near it.
"""

import random
import time
import zlib
from collections.abc import Callable

import numpy as np
import torch

from course.checking import compare
from course.checking.observe import is_blank, observe, observe_call
from course.traces.trace import Trace
from grader.learner.inputs import freeze, thaw
from grader.learner.shell import Shell
from grader.notebooks.plan import COURSE


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


class Inputs:
    """`__course__` in a learner's check cell: the inputs that the reference has computed."""

    def __init__(self, values: dict[int, list[tuple]]):
        self.values = {number: iter(queue) for number, queue in values.items()}
        self.watched: list[tuple[object, object]] = []

    def given(self, number: int, *own, fixed: bool = True) -> object:
        """The next value of this `check.given`, and the random state after it was made."""
        value, state = (own[0], None) if own else thaw(next(self.values[number]))
        if state is not None:
            torch.set_rng_state(state)
        if fixed:
            self.watched.append((value, observe(value)))
        return value

    def unchanged(self) -> bool:
        """No answer has changed an input in place. A learner who forges this gains nothing: a
        copy of the input would have done as well."""
        return all(compare.equal(observe(value), before).passed for value, before in self.watched)


def run(shell: Shell, request: dict) -> dict:
    """Run one cell, as the grading process asks."""
    seed_all(request["seed"], request["name"])
    match request["kind"]:
        case "reference":
            return reference(shell, request["lines"])
        case "checks":
            return checks(shell, request["lines"], Inputs(request["inputs"]), request["needs"])
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
    start, parts, first = time.process_time(), [], None
    shell.user_ns[COURSE] = course
    for kind, source in lines:
        try:
            for name in needs:
                eval(name, shell.user_ns)
            seen = run_line(shell, kind, source)
            part = {"seen": seen, "unchanged": course.unchanged()} if kind else {}
        except BaseException as error:  # SystemExit too: nothing an answer raises may end the run
            follows = first and (first["blank"] or isinstance(error, NameError))
            cause = first if follows else describe(error)
            first, part = first or cause, {"error": cause}
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


class Recorder:
    """`__course__` in the reference's check cells: records inputs and expected values."""

    def __init__(self):
        self.inputs: dict[int, list[tuple]] = {}
        self.kept: set[int] = set()  # numbers of the inputs that are no plain data
        self.expected: list[dict] = []

    def given(self, number: int, value: object, *, fixed: bool = True) -> object:
        try:
            self.inputs.setdefault(number, []).append(freeze(value))
        except TypeError:
            self.kept.add(number)
        return value

    def expect(self, kind: str, actual, *rest, about: str = "", causes=None, **options) -> None:
        """One check with everything that it knows."""
        look: Callable = observe_call if kind == "raises" else observe
        if isinstance(actual, Trace):  # a learner's record has no names: the judge says these
            options["arrays"] = actual.arrays
        self.expected.append({
            "kind": kind, "about": about, "seen": look(actual),
            "rest": [_expected(value) for value in rest],
            "causes": {text: observe(value) for text, value in (causes or {}).items()},
            "options": {name: _expected(value) for name, value in options.items()}})


def reference(shell: Shell, lines: list[str]) -> dict:
    """Run a whole check cell with the teacher's answers; an error ends it."""
    record = shell.user_ns[COURSE] = Recorder()
    try:
        for source in lines:
            exec(_compiled(shell, source, "exec"), shell.user_ns)
    except Exception as error:
        return {"error": describe(error)}
    return {"expected": record.expected, "inputs": record.inputs, "kept": list(record.kept)}


def _expected(value: object) -> object:
    """An argument after the first: exceptions and dtypes by their names."""
    if isinstance(value, type):
        return value.__name__
    return str(value).removeprefix("torch.") if isinstance(value, torch.dtype) else observe(value)
