"""What a task asks not to use, and whether an answer names it: a note for the teacher.

A note, not a verdict: a name can be reached in too many ways to be sure, and naming it in a
comparison with one's own result is no fault.
"""

import ast
import json
import re

TASK = re.compile(r"Do not use ([^:\n]*)")
NAME = re.compile(r"`([\w.]+)`")


def forbidden(notebook: bytes) -> dict[str, list[str]]:
    """grade_id of an answer -> the names that the task above asks not to use.

    Read from the task's own words, "Do not use `torch.cdist`".
    """
    found, names = {}, []
    for cell in json.loads(notebook)["cells"]:
        marks, source = cell["metadata"].get("nbgrader", {}), "".join(cell["source"])
        if cell["cell_type"] == "markdown" and source.startswith("## Exercise"):
            names = [name for line in TASK.findall(source) for name in NAME.findall(line)]
        elif marks.get("solution") and names:
            found[marks["grade_id"]], names = names, []
    return found


def named(source: str, names: list[str], only_made: bool = False) -> list[str]:
    """Those of `names` that stand in an answer: as an attribute, an import or a word in quotes.

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
    said = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    said |= {alias.name for node in nodes if isinstance(node, ast.ImportFrom)
             for alias in node.names}
    said |= {node.value for node in nodes if isinstance(node, ast.Constant)
             and isinstance(node.value, str)}
    return [name for name in names if name.rpartition(".")[2] in said]
