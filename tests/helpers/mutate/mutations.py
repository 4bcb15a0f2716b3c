"""Plain slips in a piece of Python: each changes one place of its syntax tree.

`changed(source)` gives the sources.
"""

import ast
from collections.abc import Iterator

from mutate.operators import mistakes

OPTIONAL = {  # lists in which a node may be left out
    (ast.Call, "args"), (ast.Call, "keywords"), (ast.BoolOp, "values"), (ast.comprehension, "ifs"),
    (ast.FunctionDef, "decorator_list"), (ast.ClassDef, "bases")}


def places(tree: ast.AST, lines: set[int]) -> Iterator[tuple]:
    """A parent, its field, the index in it or None, and the node there, if on these lines."""
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            several = isinstance(value, list)
            for index, node in enumerate(value if several else [value]):
                line = getattr(node, "lineno", getattr(parent, "lineno", 0))
                inside = line in lines or isinstance(parent, ast.comprehension)
                if isinstance(node, ast.AST) and inside:
                    yield parent, field, index if several else None, node


def put(parent: ast.AST, field: str, index: int | None, node: ast.AST | list) -> None:
    """Set what stands in a place; `node` is the whole list if `index` is None and it is one."""
    if index is None:
        setattr(parent, field, node)
    else:
        getattr(parent, field)[index] = node


def solved_lines(source: str) -> set[int]:
    """The numbers of the lines between BEGIN and END SOLUTION."""
    found, inside = set(), False
    for number, line in enumerate(source.splitlines(), 1):
        inside = (inside or "### BEGIN SOLUTION" in line) and "### END SOLUTION" not in line
        found |= {number} if inside else set()
    return found


def is_size(node: ast.AST) -> bool:
    """True for an expression such as `len(x)` or `x.shape[0]`."""
    match node:
        case ast.Call(ast.Name("len")):
            return True
        case ast.Call(ast.Attribute(_, "size" | "numel" | "dim")):
            return True
        case ast.Subscript(ast.Attribute(_, "shape")) | ast.Attribute(_, "shape" | "ndim"):
            return True
    return False


def noted(source: str) -> str:
    """`source`, where each size is told to `watch.note` as it is computed."""
    tree = ast.parse(source)
    for parent, field, index, node in list(places(tree, solved_lines(source))):
        if is_size(node):
            put(parent, field, index, ast.Call(ast.Name("_note"), [
                ast.Constant(ast.unparse(node)), node], []))
    return "from mutate.watch import note as _note\n" + ast.unparse(tree)


def changed(source: str, sizes: dict[str, int | tuple] | None = None) -> list[str]:
    """`source`, as `ast.unparse` writes it, with one slip each; none twice.

    `sizes`: what sizes, such as `len(x)`, are in the visible check. One slip is to write that.
    """
    tree = ast.parse(source)
    found = {ast.unparse(tree): None}
    for parent, field, index, node in list(places(tree, solved_lines(source))):
        others = [*mistakes(node)]
        if is_size(node) and ast.unparse(node) in (sizes or {}):
            others.append(ast.Constant(sizes[ast.unparse(node)]))
        for other in others:
            put(parent, field, index, other)
            found[ast.unparse(tree)] = None
        put(parent, field, index, node)
        if index is not None and (type(parent), field) in OPTIONAL:
            whole = getattr(parent, field)
            put(parent, field, None, whole[:index] + whole[index + 1:])
            if field != "values" or len(whole) > 2:
                found[ast.unparse(tree)] = None
            put(parent, field, None, whole)
    return [text for text in list(found)[1:] if compiles(text)]


def compiles(source: str) -> bool:
    try:
        compile(source, "<mutant>", "exec")
    except (SyntaxError, ValueError):
        return False
    return True
