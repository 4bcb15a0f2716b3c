"""The parts of a cell that was split: put together where they are no Python by themselves.

Jupyter would show an error for such parts. They are an answer all the same, so they are run as
one cell, and the learner is told.
"""

import ast
import re
from dataclasses import replace

from grader.notebooks.rebuild import Piece

# Up to here it is tried what belongs together: it takes at most a second.
MAX_PIECES = 300
MAX_ALL = 200_000  # characters of all of them
MAX_SOURCE = 10_000  # characters of one cell
COMMAND = re.compile(r"^[ \t]*(%(?!%)|[!?]).*", re.M)  # of IPython; a whole cell's begins with %%


def joined(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of which one is no Python, but both together are, belong together.

    JupyterLab gives both halves of a cell that it splits the name; others give it to one.
    """
    if len(pieces) > MAX_PIECES or sum(len(piece.source) for piece in pieces) > MAX_ALL:
        return pieces
    made: list[Piece] = []
    for piece in pieces:
        above = made[-1] if made else None
        both = f"{above.source}\n{piece.source}" if above else ""
        if above and _may_belong(above, piece) \
                and not (_is_python(above.source) and _is_python(piece.source)) \
                and _is_python(both):
            marked = above if above.name else piece
            made[-1] = replace(marked, source=both, joined=True)
        else:
            made.append(piece)
    return made


def _may_belong(above: Piece, below: Piece) -> bool:
    """One name between them: two names are two cells, none is no answer."""
    names = {above.name, below.name} - {""}
    return above.code and below.code and len(names) == 1


def _is_python(source: str) -> bool:
    """Whether the cell is Python, but for commands of IPython."""
    if len(source) > MAX_SOURCE:
        return False
    try:
        ast.parse(COMMAND.sub("", source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True
