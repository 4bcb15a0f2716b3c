"""What a task asks not to use, and whether an answer names it: a note for the teacher.

A note, not a verdict: a name can be reached in too many ways to be sure, and naming it in a
comparison with one's own result is no fault.
"""

import ast
import json
import re

TASK = re.compile(r"Do not use ((?:[^:.\n]|\.(?! ))*)")  # to the end of the sentence
NAME = re.compile(r"`([\w.]+)`")
LOOP = "a loop"  # "Do not use `backward` or a loop over the examples"
LOOPS = (ast.For, ast.While, ast.comprehension)
TWINS = {"softmax": {"softmin", "gumbelsoftmax", "softmax2d"}}  # the same function in other clothes
# A name that an answer puts together, or runs as text, is seen by nobody.
BY_TEXT = {"getattr", "eval", "exec", "__import__", "import_module", "__dict__", "vars",
           "attrgetter", "__getattribute__"}


def forbidden(notebook: bytes) -> dict[str, list[str]]:
    """grade_id of an answer -> the names that the task above asks not to use.

    Read from the task's own words, "Do not use `torch.cdist`".
    """
    found, names = {}, []
    for cell in json.loads(notebook)["cells"]:
        marks, source = cell["metadata"].get("nbgrader", {}), "".join(cell["source"])
        if cell["cell_type"] == "markdown" and source.startswith("## Exercise"):
            names = [name for line in TASK.findall(source)
                     for name in (*NAME.findall(line), *re.findall(LOOP, line))]
        elif marks.get("solution") and names:
            found[marks["grade_id"]], names = names, []
    return found


def named(source: str, names: list[str], only_made: bool = False) -> list[str]:
    """Those of `names` that stand in an answer: as a name, an attribute, an import or a word in
    quotes, in any spelling; and what looks names up by their text.

    only_made: not in what only computes, such as a comparison in a cell of one's own.
    """
    if not names:
        return []
    try:
        nodes = [node for statement in ast.parse(source).body
                 if not (only_made and isinstance(statement, ast.Expr | ast.Assert))
                 for node in ast.walk(statement)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    said = {word for node in nodes for word in _words(node)}
    plain = set(map(_plain, said))
    found = [name for name in names if _spellings(name) & plain]
    if LOOP in names and any(isinstance(node, LOOPS) for node in nodes):
        found.append(LOOP)
    return found + sorted(said & BY_TEXT if not only_made else ())


def _words(node: ast.AST) -> list[str]:
    """The names that one part of a program has. An argument or a variable of one's own may bear
    any name: bare names count where they could only be looked up."""
    match node:
        case ast.Attribute(attr=name):
            return [name]
        case ast.ImportFrom(names=names) | ast.Import(names=names):
            return [alias.name.rpartition(".")[2] for alias in names]
        case ast.Constant(value=str(text)):
            return [text]
        case ast.Name(id=name) if name in BY_TEXT:
            return [name]
    return []


def _plain(name: str) -> str:
    """`nn.Unfold` and `unfold` are one, and so are `log_softmax` and `LogSoftmax`."""
    return name.rpartition(".")[2].replace("_", "").lower()


def _spellings(name: str) -> set[str]:
    return {_plain(name)} | TWINS.get(_plain(name), set())
