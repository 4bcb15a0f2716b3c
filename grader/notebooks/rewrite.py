"""Rewrite the seeds and inputs of a check cell, for the reference and a learner's process."""

import ast

from grader.notebooks.seal import called

COURSE = "__course__"  # the name under which a cell finds what the harness offers


def in_course(name: str) -> ast.Attribute:
    return ast.Attribute(ast.Name(COURSE, ast.Load()), name, ast.Load())


def numbered(body: list[ast.stmt]) -> list[tuple[int, ast.stmt]]:
    """Each statement with the number of its first `check.given`."""
    found, number = [], 0
    for statement in body:
        found.append((number, statement))
        number += sum(called(node) == "given" for node in ast.walk(statement))
    return found


def inputs_in(tree: ast.AST) -> list[ast.expr]:
    """What stands in each `check.given`."""
    return [node.args[0] for node in ast.walk(tree) if called(node) == "given" and node.args]


def is_seed(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) \
        and node.func.attr == "manual_seed" and bool(node.args)


def seeds_in(statement: ast.AST) -> set[str]:
    """The seeds that a piece of code sets."""
    return {ast.unparse(node.args[0]) for node in ast.walk(statement) if is_seed(node)}


class Seeded(ast.NodeTransformer):
    """`torch.manual_seed(3)` becomes `torch.default_generator.manual_seed(3 + secret)`, and
    generators' seeds change too. By itself `torch.manual_seed` would also seed GPUs, which a fork
    cannot use, and format the stack twice for that: a millisecond.

    One that a learner's process does not set, or that stands in an input, becomes
    `torch.default_generator.manual_seed(3 + __course__.secret())`: it is the reference's own.
    """

    def __init__(self, secret: int, learners: set[str]):
        self.secret, self.learners, self.inside = secret, learners, 0

    def visit_Call(self, node: ast.Call) -> ast.Call:
        own = self.inside or (is_seed(node) and ast.unparse(node.args[0]) not in self.learners)
        self.inside += called(node) == "given"
        self.generic_visit(node)
        self.inside -= called(node) == "given"
        if is_seed(node):
            secret = ast.Call(in_course("secret"), [], []) if own else ast.Constant(self.secret)
            node.args[0] = ast.BinOp(node.args[0], ast.Add(), secret)
            if isinstance(node.func.value, ast.Name) and node.func.value.id == "torch":
                node.func.value = ast.Attribute(node.func.value, "default_generator", ast.Load())
        return node


class Given(ast.NodeTransformer):
    """`check.given(x)` becomes `__course__.given(7, lambda: x)` for the reference (kept is None),
    `__course__.given(7)` for a learner's process, and `__course__.given(7, x)` if 7 is kept."""

    def __init__(self, number: int, kept: frozenset[int] | None):
        self.number, self.kept = number, kept

    def visit_Call(self, node: ast.Call) -> ast.Call:
        number = self.number
        self.number += called(node) == "given"
        self.generic_visit(node)
        if called(node) == "given":
            node.func = in_course("given")
            value = node.args[:1] if self.kept is None or number in self.kept else []
            if self.kept is None:
                value = [ast.Lambda(ast.arguments([], [], None, [], [], None, []), one)
                         for one in value]
            node.args = [ast.Constant(number), *value]
        return node
