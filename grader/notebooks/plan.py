"""A check cell, line by line, as the two processes run it.

The reference runs everything, and what it computes after the first argument of a check goes to
the judge. A learner's process runs what `seal` leaves, and gets the values of `check.given`
from the reference. In both, `torch.manual_seed(n)` becomes n plus the run's secret seed.
"""

import ast
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager

from grader.notebooks.seal import KINDS, called, kind_of, remains

COURSE = "__course__"  # the name under which a cell finds what the harness offers


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

    answers: the names that answer cells define. kept: the numbers of those `check.given` whose
    value is no plain data; a learner's process evaluates these itself.
    """
    try:
        text = TransformerManager().transform_cell(source)  # `%timeit f(x)` becomes Python
        tree = ast.parse(text)
    except SyntaxError:
        return [Line("unprotected", source, source, "BEGIN HIDDEN" in source)]
    if not any(called(node) in KINDS for node in ast.walk(tree)):  # asserts only, or nothing
        return [Line("unprotected", source, source, "BEGIN HIDDEN" in source)]
    hidden = _hidden(text)
    for_reference, for_learner = _Seeded(secret), _Seeded(secret)
    wholes = [_Given(number, None).visit(for_reference.visit(s))
              for number, s in _numbered(ast.parse(text).body)]
    body = [_Given(number, kept).visit(for_learner.visit(s))
            for number, s in _numbered(ast.parse(text).body)]
    return [Line(_kind(statement), _source(statement, left), _expecting(whole),
                 statement.lineno in hidden)
            for statement, whole, left in zip(
                tree.body, wholes, remains(tree.body, body, answers), strict=True)]


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
    """`check.close(a, b)` as `__course__.expect('close', a, b)`; any other statement as it is."""
    if kind := kind_of(statement):
        call = statement.value
        call.func = ast.Attribute(ast.Name(COURSE, ast.Load()), "expect", ast.Load())
        call.args.insert(0, ast.Constant(kind))
    return ast.unparse(statement)


def _numbered(body: list[ast.stmt]) -> list[tuple[int, ast.stmt]]:
    """Each statement with the number of its first `check.given`."""
    found, number = [], 0
    for statement in body:
        found.append((number, statement))
        number += sum(called(node) == "given" for node in ast.walk(statement))
    return found


class _Seeded(ast.NodeTransformer):
    """`torch.manual_seed(3)` becomes `torch.manual_seed(3 + secret)`, generators' too."""

    def __init__(self, secret: int):
        self.secret = secret

    def visit_Call(self, node: ast.Call) -> ast.Call:
        self.generic_visit(node)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "manual_seed" and node.args:
            node.args[0] = ast.BinOp(node.args[0], ast.Add(), ast.Constant(self.secret))
        return node


class _Given(ast.NodeTransformer):
    """`check.given(x)` becomes `__course__.given(7, x)` for the reference (kept is None), and
    `__course__.given(7)` for a learner's process, unless 7 is among those that are kept."""

    def __init__(self, number: int, kept: frozenset[int] | None):
        self.number, self.kept = number, kept

    def visit_Call(self, node: ast.Call) -> ast.Call:
        number = self.number
        self.number += called(node) == "given"
        self.generic_visit(node)
        if called(node) == "given":
            node.func = ast.Attribute(ast.Name(COURSE, ast.Load()), "given", ast.Load())
            value = node.args[:1] if self.kept is None or number in self.kept else []
            node.args = [ast.Constant(number), *value]
        return node
