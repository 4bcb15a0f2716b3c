"""A learner's own cells: what an answer needs of them, so that it runs as it did in Jupyter.

Own cells are not run. Two things come from them into an answer: the other half of an answer cell
that was split, and definitions that the answer uses and nothing else in the notebook makes.
Whoever writes code there could write it into the answer as well.
"""

import ast
import builtins
import re
from collections.abc import Iterator

# Up to here a learner's own cells are looked into: it takes at most a second.
MAX_CELLS = 100
MAX_CHARACTERS = 50_000
MAX_PIECES = 300  # with the named cells
MAX_ALL = 200_000  # characters of all of them
MAX_SOURCE = 10_000  # characters of one cell, an answer too
COMMAND = re.compile(r"^[ \t]*(%(?!%)|[!?]).*", re.M)  # of IPython; a whole cell's begins with %%
DEFINES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom,
           ast.Assign, ast.AnnAssign)
GIVEN = {*dir(builtins), "get_ipython", "display", "In", "Out", "_"}
BORROWED = "# from a cell of your own:"

Piece = tuple[str, str]  # the grade_id of a code cell, "" for an own cell, and its source


def answers(pieces: list[Piece]) -> dict[str, str]:
    """grade_id -> source: the parts of a cell that was split, in order, and what it borrows."""
    own = [source for name, source in pieces if not name]
    looked_into = (len(own) <= MAX_CELLS and sum(map(len, own)) <= MAX_CHARACTERS
                   and len(pieces) <= MAX_PIECES
                   and sum(len(source) for _name, source in pieces) <= MAX_ALL)
    found: dict[str, list[str]] = {}
    for name, source in _joined(pieces) if looked_into else pieces:
        found.setdefault(name, []).append(source)
    own = found.pop("", [])
    joined = {name: "\n".join(parts) for name, parts in found.items()}
    try:
        return _lend(joined, own) if own and looked_into else joined
    except RecursionError:  # of a definition as deep as nobody writes one
        return joined


def _joined(pieces: list[Piece]) -> list[Piece]:
    """An own and a named cell of which one is no Python, but both together are, belong together.

    JupyterLab gives both halves of a cell that it splits the name; others give it to one.
    """
    made: list[Piece] = []
    for name, source in pieces:
        before, above = made[-1] if made else ("", "")
        both = f"{above}\n{source}"
        if made and bool(before) != bool(name) and _parsed(both) \
                and not (_parsed(above) and _parsed(source)):
            made[-1] = before or name, both
        else:
            made.append((name, source))
    return made


def _lend(found: dict[str, str], own: list[str]) -> dict[str, str]:
    """Put definitions from own cells before the answers that lack them."""
    origin = {statement: source for source in own if (tree := _parsed(source))
              for statement in tree.body if isinstance(statement, DEFINES)}
    statements = list(origin)
    if not statements:
        return found
    trees = {name: _parsed(source) for name, source in found.items()}
    made = GIVEN.union(*(_makes(statement) for tree in trees.values() if tree
                         for statement in tree.body))
    offered = {name: statement for statement in statements
               for name in _makes(statement) - made}  # the last one counts
    uses = {statement: _uses(statement) for statement in offered.values()}
    lent = {name: _needed(_uses(tree), offered, uses) for name, tree in trees.items() if tree}
    text = {statement: _text(statement, origin[statement])
            for statement in set().union(*lent.values())}
    made_of = {}
    for name, source in found.items():
        lines = [text[statement] for statement in statements if statement in lent.get(name, ())]
        made_of[name] = "\n".join([BORROWED, *lines, "", source]) if lines else source
    return made_of


def _text(statement: ast.stmt, source: str) -> str:
    """A statement as source. Python cannot write all that it reads: an emoji's joiner in an
    f-string, a whole number of 5,000 digits."""
    try:
        return ast.unparse(statement)
    except (ValueError, RecursionError):
        return ast.get_source_segment(COMMAND.sub("", source), statement) or ""


def _needed(used: set[str], offered: dict[str, ast.stmt],
            uses: dict[ast.stmt, set[str]]) -> set[ast.stmt]:
    """The definitions that a cell uses, and those that they use themselves."""
    chosen: set[ast.stmt] = set()
    left = [used]
    while left:
        new = {offered[name] for name in left.pop() & offered.keys()} - chosen
        chosen |= new
        left += [uses[statement] for statement in new]
    return chosen


def _uses(tree: ast.AST) -> set[str]:
    """The names that it reads and does not set."""
    return {n.id for n in ast.walk(tree) if isinstance(n, ast.Name)} - set(_bound(tree))


def _makes(statement: ast.stmt) -> set[str]:
    """The names that a statement at the top of a cell defines; a few more if it is a block."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return {statement.name}
    return set(_bound(statement))


def _bound(tree: ast.AST) -> Iterator[str]:
    """All names that are set somewhere in it, parameters too."""
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield name
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.alias():
                yield (node.asname or node.name).partition(".")[0]
            case ast.ExceptHandler(name=str(name)):
                yield name


def _parsed(source: str) -> ast.Module | None:
    """The cell as Python, without commands of IPython; None if it is none."""
    if len(source) > MAX_SOURCE:
        return None
    try:
        return ast.parse(COMMAND.sub("", source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
