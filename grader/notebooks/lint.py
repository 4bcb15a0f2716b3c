"""The author's lint: which check cells a sealed grader could not protect, and why.

`seal` keeps the first argument of a check in the learner's process and everything else out of
it. That needs checks on lines of their own, and something to ask that cannot be guessed.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from course.checking.observe import Array
from grader.notebooks import reading, rebuild
from grader.notebooks.seal import KINDS, called, kind_of


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
    return found


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


def guessable(observation: object) -> bool:
    """True if a learner could write this value down without computing it.

    Booleans, None, words, whole numbers up to 100, and tensors and lists of nothing else.
    """
    if isinstance(observation, Array):
        return all(map(guessable, observation.values.flatten().tolist()))
    if isinstance(observation, list | tuple):
        return all(map(guessable, observation))
    if isinstance(observation, dict):
        return all(map(guessable, observation.values()))
    if isinstance(observation, int | float):
        return abs(observation) <= 100 and observation == round(observation)
    return not isinstance(observation, complex)
