"""Put an answer into an exercise and count its points, check by check.

The points of a check cell are shared equally by its checks; a check earns its share if it does
not raise. This is the rule of design.md, without nbgrader and without a kernel.
"""

import ast
import json
import linecache
import os
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from course import check
from course.checking.observe import observe, observe_call
from grader.learner import wire

# Answers run in one process. Whatever imports Triton first, its interpreter is on.
os.environ.setdefault("TRITON_INTERPRET", "1")


@dataclass
class Exercise:
    """One answer cell of a solutions notebook with the code around it."""

    name: str  # the grade_id of the answer cell
    solution: str
    setup: list[str]  # the notebook's other code cells, such as its imports
    checks: list[tuple[str, float]] = field(default_factory=list)  # source, points
    warm_up: bool = False  # one of the one-line functions of `## Exercise D.S.0 Warm-up`

    @property
    def points(self) -> float:
        return sum(points for _source, points in self.checks)


def read(notebook: Path) -> list[Exercise]:
    """The exercises of a solutions notebook, in order."""
    setup, found, warm_up = [], [], False
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        marks, source = cell["metadata"].get("nbgrader", {}), "".join(cell["source"])
        if source.startswith("## Exercise"):
            warm_up = source.partition("\n")[0].endswith(".0 Warm-up")
        if cell["cell_type"] != "code":
            continue
        if marks.get("solution"):
            found.append(Exercise(marks["grade_id"], source, setup, warm_up=warm_up))
        elif marks.get("grade"):
            found[-1].checks.append((source, marks["points"]))
        else:
            setup.append(source)
    return found


def run_answer(answer: str, names: dict) -> None:
    """As IPython does with a cell: what reads its own source, as Triton does, finds it."""
    linecache.cache["<answer>"] = len(answer), None, answer.splitlines(keepends=True), "<answer>"
    exec(compile(answer, "<answer>", "exec"), names)


def through_the_wire(observed):
    """The observer of a check, as the grader has it: what it sees comes as bytes."""
    return lambda value: wire.unpack(wire.pack(observed(value)))


@patch.object(check, "observe", through_the_wire(observe))
@patch.object(check, "observe_call", through_the_wire(observe_call))
def mark(exercise: Exercise, answer: str, until_lost: bool = False,
         ) -> tuple[float, list[Exception]]:
    """Run `answer` against the checks: the points it earns, and what each lost check raised.

    `until_lost`: stop at the first check that is lost.
    """
    names: dict = {"__name__": "__main__"}
    for source in exercise.setup:
        exec(compile(source, "<setup>", "exec"), names)
    run_answer(answer, names)
    earned, lost = 0.0, []
    for source, points in exercise.checks:
        check.forget()
        statements = ast.parse(source).body
        share = points / sum(map(is_check, statements))
        for statement in statements:
            try:
                code = compile(ast.Module([statement], []), "<check>", "exec")
                exec(code, names)
            except Exception as error:
                if is_check(statement):
                    lost.append(error)
                    if until_lost:
                        return earned, lost
            else:
                earned += share if is_check(statement) else 0
    return earned, lost


def is_check(statement: ast.stmt) -> bool:
    """True for a statement such as `check.close(...)`."""
    match statement:
        case ast.Expr(ast.Call(ast.Attribute(ast.Name("check"), _name))):
            return True
    return False
