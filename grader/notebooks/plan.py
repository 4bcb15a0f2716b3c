"""A check cell, line by line, as the two processes run it.

The reference runs everything, and what it computes after the first argument of a check goes to
the judge. A learner's process runs what `seal` leaves, and gets the values of `check.given`
from the reference. In both, `torch.manual_seed(n)` becomes n plus a secret number.

What only the reference computes is set apart: it draws random numbers that a learner's process,
which knows the seed of its own, cannot draw again (`grader.learner.apart`).
"""

import ast
import itertools
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager

from grader.notebooks.seal import KINDS, called, kind_of, remains

COURSE = "__course__"  # the name under which a cell finds what the harness offers
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
    body = [_Given(number, kept).visit(s) for number, s in _numbered(ast.parse(text).body)]
    learners = remains(tree.body, body, answers)
    seeds = set().union(*map(_seeds, itertools.chain(*learners)))
    wholes = [_Given(number, None).visit(_Seeded(secret, seeds).visit(s))
              for number, s in _numbered(ast.parse(text).body)]
    lines = []
    for statement, whole, left in zip(tree.body, wholes, learners, strict=True):
        apart(whole, left)
        left = [_Seeded(secret, seeds).visit(s) for s in left]
        lines.append(Line(_kind(statement), _source(statement, left), _expecting(whole),
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


def _expecting(statement: ast.stmt) -> str:
    """`check.close(a, b)` as `__course__.expect('close', a, __course__.apart(), b)`; any other
    statement as it is."""
    if kind := kind_of(statement):
        call = statement.value
        call.func = _course("expect")
        call.args[1:1] = [ast.Call(_course("apart"), [], [])]
        call.args.insert(0, ast.Constant(kind))
    return ast.unparse(statement)


def apart(whole: ast.stmt, left: list[ast.stmt]) -> None:
    """Set apart what an assignment of the reference's computes for itself alone: of
    `x, y = f(), g()` the g() becomes `__course__.back(__course__.apart(), g())` if only
    `x = f()` is left for the learner's process."""
    if not isinstance(whole, ast.Assign) or len(whole.targets) != 1:
        return
    there = {ast.unparse(target) for s in left for target in s.targets}
    target, value = whole.targets[0], whole.value
    if ast.unparse(target) in there:
        return
    if not there:
        whole.value = _back(value)
    else:
        value.elts = [item if ast.unparse(name) in there else _back(item)
                      for name, item in zip(target.elts, value.elts, strict=True)]


def _back(value: ast.expr) -> ast.expr:
    """What looks at the random state itself must see the one that the learner's process has."""
    if {node.attr for node in ast.walk(value) if isinstance(node, ast.Attribute)} & STATES:
        return value
    return ast.Call(_course("back"), [ast.Call(_course("apart"), [], []), value], [])


def _course(name: str) -> ast.Attribute:
    return ast.Attribute(ast.Name(COURSE, ast.Load()), name, ast.Load())


def _numbered(body: list[ast.stmt]) -> list[tuple[int, ast.stmt]]:
    """Each statement with the number of its first `check.given`."""
    found, number = [], 0
    for statement in body:
        found.append((number, statement))
        number += sum(called(node) == "given" for node in ast.walk(statement))
    return found


def _is_seed(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) \
        and node.func.attr == "manual_seed" and bool(node.args)


def _seeds(statement: ast.stmt) -> set[str]:
    """The seeds that a statement sets."""
    return {ast.unparse(node.args[0]) for node in ast.walk(statement) if _is_seed(node)}


class _Seeded(ast.NodeTransformer):
    """`torch.manual_seed(3)` becomes `torch.manual_seed(3 + secret)`, generators' too.

    One that a learner's process does not set, or that stands in an input, becomes
    `torch.manual_seed(3 + __course__.secret())`: it is the reference's own.
    """

    def __init__(self, secret: int, learners: set[str]):
        self.secret, self.learners, self.inside = secret, learners, 0

    def visit_Call(self, node: ast.Call) -> ast.Call:
        own = self.inside or (_is_seed(node) and ast.unparse(node.args[0]) not in self.learners)
        self.inside += called(node) == "given"
        self.generic_visit(node)
        self.inside -= called(node) == "given"
        if _is_seed(node):
            secret = ast.Call(_course("secret"), [], []) if own else ast.Constant(self.secret)
            node.args[0] = ast.BinOp(node.args[0], ast.Add(), secret)
        return node


class _Given(ast.NodeTransformer):
    """`check.given(x)` becomes `__course__.given(7, lambda: x)` for the reference (kept is None),
    `__course__.given(7)` for a learner's process, and `__course__.given(7, x)` if 7 is kept."""

    def __init__(self, number: int, kept: frozenset[int] | None):
        self.number, self.kept = number, kept

    def visit_Call(self, node: ast.Call) -> ast.Call:
        number = self.number
        self.number += called(node) == "given"
        self.generic_visit(node)
        if called(node) == "given":
            node.func = _course("given")
            value = node.args[:1] if self.kept is None or number in self.kept else []
            if self.kept is None:
                value = [ast.Lambda(ast.arguments([], [], None, [], [], None, []), one)
                         for one in value]
            node.args = [ast.Constant(number), *value]
        return node
