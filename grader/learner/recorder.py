"""The reference's side of a check cell: what its checks look at, and what they should see.

No learner's code is near it.
"""

from collections.abc import Callable

import torch

from course.checking.observe import observe, observe_call
from course.traces.trace import Trace
from grader.learner.apart import Apart
from grader.learner.inputs import freeze


class Recorder:
    """`__course__` in the reference's check cells: records inputs and expected values.

    key: the secret of what it draws for itself. learners: what is added to the seeds that a
    learner's process sets.
    """

    def __init__(self, key: str, learners: int):
        self.draws, self.learners = Apart(key), learners
        self.line = 0
        self.inputs: dict[int, list[tuple[int, tuple]]] = {}  # (line, value), in order
        self.kept: set[int] = set()  # numbers of the inputs that are no plain data
        self.expected: list[dict] = []
        self._apart: list[bool] = []  # inside of what no learner's process computes

    def apart(self, draws: bool = True) -> None:
        """What is evaluated from here until `back` is for the reference alone, and draws from
        numbers of its own, unless it does what a learner's process does elsewhere."""
        self._apart.append(draws)
        if draws:
            self.draws.begin()

    def back(self, _mark: None = None, value: object = None) -> object:
        if self._apart.pop():
            self.draws.end()
        return value

    def secret(self) -> int:
        """What is added to a seed that the reference sets for itself."""
        return self.draws.seed() if self._apart else self.learners

    def given(self, number: int, make: Callable[[], object], *, fixed: bool = True) -> object:
        value = self.back(self.apart(), make())
        if self._apart:
            return value
        try:
            self.inputs.setdefault(number, []).append((self.line, freeze(value)))
        except TypeError:  # a learner's process makes it, from its own random numbers: so here
            self.kept.add(number)
            value = make()
        return value

    def expect(self, kind: str, actual, mark: None, *rest, about: str = "", causes=None,
               **options) -> None:
        """One check with everything that it knows; what stands after `mark` was apart."""
        self.back(mark)
        look: Callable = observe_call if kind == "raises" else observe
        if isinstance(actual, Trace):  # a learner's record has no names: the judge says these
            options["arrays"] = actual.arrays
        self.expected.append({
            "kind": kind, "about": about, "seen": look(actual),
            "rest": [_expected(value) for value in rest],
            "causes": {text: observe(value) for text, value in (causes or {}).items()},
            "options": {name: _expected(value) for name, value in options.items()}})

    def said(self) -> dict:
        return {"expected": self.expected, "kept": list(self.kept), "inputs": {
            number: queue for number, queue in self.inputs.items() if number not in self.kept}}


def _expected(value: object) -> object:
    """An argument after the first: exceptions and dtypes by their names."""
    if isinstance(value, type):
        return value.__name__
    return str(value).removeprefix("torch.") if isinstance(value, torch.dtype) else observe(value)
