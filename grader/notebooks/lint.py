"""The author's lint: which check cells a sealed grader could not protect, and why.

`seal` keeps the first argument of a check in the learner's process and everything else out of
it. That needs checks on lines of their own, and expected values that can be cut out.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from grader.notebooks import reading, rebuild
from grader.notebooks.seal import KINDS, called, kind_of, reads, seal, targets


def of_notebook(path: Path) -> Iterator[str]:
    """What is wrong with the check cells of a notebook, or with the notebook itself."""
    try:
        steps = rebuild.steps(path.read_bytes(), {})
    except (reading.Unreadable, OSError) as error:
        yield str(error)
        return
    for step in steps:
        if step.kind == "check":
            try:
                yield from (f"{step.name}: {problem}" for problem in problems(step.source))
            except SyntaxError as error:
                yield f"{step.name}: line {error.lineno}: {error.msg}"


def problems(source: str) -> list[str]:
    """What is wrong with a check cell, as sentences that name the line; empty if nothing is."""
    tree = ast.parse(source)
    found = [] if any(map(kind_of, tree.body)) else ["line 1: the cell has no check"]
    for statement in tree.body:
        found += _misplaced(statement)
    return [*found, *_left_behind(source, tree)]


def _left_behind(source: str, tree: ast.Module) -> Iterator[str]:
    """Names that only expected values read, set where `seal` takes nothing out: in a block, or
    by `+=`. A learner's code could return them."""
    cut = reads([source]) - reads([seal(source, set())])
    for statement in tree.body:
        if not targets(statement) and not isinstance(statement, ast.FunctionDef | ast.Expr):
            yield from (f"line {node.lineno}: `{node.id}` stays where an answer can read it; set "
                        "it by a plain assignment, or inside the check"
                        for node in ast.walk(statement) if isinstance(node, ast.Name)
                        and isinstance(node.ctx, ast.Store) and node.id in cut)


def _misplaced(statement: ast.stmt) -> Iterator[str]:
    """Asserts, checks inside of something else, and what the judge would not read of one."""
    alone = statement.value if kind_of(statement) else None
    for node in ast.walk(statement):
        if isinstance(node, ast.Assert):
            yield f"line {node.lineno}: a bare assert is unprotected; use a check"
        if called(node) in KINDS and node is not alone:
            yield (f"line {node.lineno}: a check stands on a line of its own, not inside a loop, "
                   "a condition or another call")
        elif node is alone and node is not None:
            yield from _unread(node)


def _unread(check: ast.Call) -> Iterator[str]:
    """Keyword arguments that work in a notebook, where the judge looks for them elsewhere."""
    kind = called(check)
    for keyword in check.keywords:
        if keyword.arg not in KINDS[kind]:
            name = f"`{keyword.arg}=`" if keyword.arg else "`**`"
            yield (f"line {check.lineno}: `check.{kind}` has {name}, which the judge does not "
                   "read; write it by position, or leave it out")
