"""A check cell, line by line, as the two processes run it.

The reference runs everything, and what it computes after the first argument of a check goes to
the judge. A learner's process runs what `seal` leaves, and gets the values of `check.given`
from the reference. In both, `torch.manual_seed(n)` becomes n plus a secret number.

What only the reference computes is set apart: it draws random numbers that a learner's process,
which knows the seed of its own, cannot draw again (`grader.learner.apart`).
"""

import ast
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager

from grader.notebooks.rewrite import (
    Given,
    Seeded,
    in_course,
    inputs_in,
    is_seed,
    numbered,
    seeds_in,
)
from grader.notebooks.seal import KINDS, called, kind_of, remains, targets

STATES = {"get_rng_state", "get_state", "getstate", "initial_seed"}  # what looks at random states


@dataclass(frozen=True)
class Line:
    """One statement of a check cell."""

    kind: str  # "close" etc. for a check, "unprotected" for a part we cannot seal, else ""
    source: str  # for the learner's process: of a check only its first argument; "" if dropped
    whole: str  # for the reference
    hidden: bool


def plan(source: str, answers: set[str], secret: int, kept: frozenset[int] = frozenset()
         ) -> list[Line]:
    """The lines of a check cell.

    answers: the names that answer cells define. secret: what is added to seeds that a learner's
    process sets. kept: the numbers of those `check.given` whose value is no plain data; a
    learner's process evaluates these itself.
    """
    try:
        text = TransformerManager().transform_cell(source)  # `%timeit f(x)` becomes Python
        tree = ast.parse(text)
    except SyntaxError:
        return [Line("unprotected", source, source, "BEGIN HIDDEN" in source)]
    if not any(called(node) in KINDS for node in ast.walk(tree)):  # asserts only, or nothing
        return [Line("unprotected", source, source, "BEGIN HIDDEN" in source)]
    hidden = _hidden(text)
    body = [Given(number, kept).visit(s) for number, s in numbered(ast.parse(text).body)]
    learners = remains(tree.body, body, answers)
    seeds = set().union(*map(seeds_in, itertools.chain(inputs_in(tree), *learners)))
    wholes = [Given(number, None).visit(Seeded(secret, seeds).visit(s))
              for number, s in numbered(ast.parse(text).body)]
    lines = []
    for statement, whole, left, alike in zip(tree.body, wholes, learners, _replayed(tree.body),
                                             strict=True):
        left = [Seeded(secret, seeds).visit(s) for s in left]
        lines.append(Line(_kind(statement), _source(statement, left),
                          _expecting(_parted(whole, left, alike), alike),
                          statement.lineno in hidden))
    return lines


def _is_part(statement: ast.stmt) -> bool:
    """True for a statement that earns a share of the points: a check, or what holds one."""
    return any(called(node) in KINDS or isinstance(node, ast.Assert)
               for node in ast.walk(statement))


def _kind(statement: ast.stmt) -> str:
    return kind_of(statement) or ("unprotected" if _is_part(statement) else "")


def _hidden(source: str) -> set[int]:
    """The numbers of the lines between BEGIN and END HIDDEN TESTS."""
    inside, found = False, set()
    for number, line in enumerate(source.split("\n"), 1):
        inside = inside or "### BEGIN HIDDEN TESTS" in line
        found |= {number} if inside else set()
        inside = inside and "### END HIDDEN TESTS" not in line
    return found


def _source(statement: ast.stmt, left: list[ast.stmt]) -> str:
    """What a learner's process runs of a statement: of a check, the expression it looks at."""
    if kind_of(statement) and left:
        arguments = left[0].value.args
        return ast.unparse(arguments[0]) if arguments else "None"
    return ast.unparse(ast.Module(left, []))


def _replayed(body: list[ast.stmt]) -> Iterator[bool]:
    """For each statement, whether the reference draws there what a learner's process draws
    elsewhere: a seed is set that the cell sets twice, or a random state is set."""
    calls = [s.value if isinstance(s, ast.Expr) and isinstance(s.value, ast.Call) else None
             for s in body]
    seeds = [ast.unparse(call) if call and is_seed(call) else "" for call in calls]
    alike = False
    for call, seed in zip(calls, seeds, strict=True):
        if seed:
            alike = seeds.count(seed) > 1
        alike = alike or (call is not None and ast.unparse(call.func).endswith("set_rng_state"))
        yield alike


def _expecting(statement: ast.stmt, alike: bool) -> str:
    """`check.close(a, b)` as `__course__.expect('close', a, __course__.apart(), b)`; any other
    statement as it is."""
    if kind := kind_of(statement):
        call = statement.value
        call.func = in_course("expect")
        call.args[1:1] = [_apart(alike, *call.args[1:], *call.keywords)]
        call.args.insert(0, ast.Constant(kind))
    return ast.unparse(statement)


def _parted(whole: ast.stmt, left: list[ast.stmt], alike: bool) -> ast.stmt:
    """Set apart what an assignment of the reference's computes for itself alone: of
    `x, y = f(), g()` the g() becomes `__course__.back(__course__.apart(), g())` if only
    `x = f()` is left for the learner's process."""
    sets, there = targets(whole), {ast.unparse(one) for s in left for one in targets(s)}
    if sets and not there:
        whole.value = _back(whole.value, alike)
    elif len(sets) == 1 and ast.unparse(sets[0]) not in there:
        whole.value.elts = [
            item if ast.unparse(name) in there else _back(item, alike)
            for name, item in zip(sets[0].elts, whole.value.elts, strict=True)]
    return whole


def _back(value: ast.expr, alike: bool) -> ast.expr:
    return ast.Call(in_course("back"), [_apart(alike, value), value], [])


def _apart(alike: bool, *nodes: ast.AST) -> ast.Call:
    """`__course__.apart()`, or `__course__.apart(False)` before what draws as the learner's
    process does, or looks at the random state that it has."""
    read = {node.attr for root in nodes for node in ast.walk(root)
            if isinstance(node, ast.Attribute)}
    return ast.Call(in_course("apart"), [ast.Constant(False)] if alike or read & STATES else [], [])
