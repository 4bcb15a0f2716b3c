"""Which cell of a hand-in is which of the teacher's."""

import re
from functools import lru_cache

from grader.notebooks.rebuild import Piece, Step

HIDDEN = re.compile(r"^[^\n]*### BEGIN HIDDEN TESTS.*?(### END HIDDEN TESTS[^\n]*\n?|\Z)",
                    re.M | re.S)


def places(teachers: list[Step], pieces: list[Piece]) -> tuple[dict[int, int], set[str]]:
    """Number of a piece -> number of the teacher's cell that it is; and the names of those that
    are there several times.

    By its grade_id, else by its id, else by its text. Of several, the first answer that is not
    blank, the first locked cell, the last check; the others are the learner's own.
    """
    by_name = {step.name: t for t, step in enumerate(teachers) if step.name}
    by_id = {step.id: t for t, step in enumerate(teachers) if step.id}
    by_text = {text: t for t, step in enumerate(teachers) if step.kind != "answer"
               for text in texts(step)}
    claims: dict[int, list[tuple[int, int]]] = {}  # teacher's -> (how sure, piece)
    for number, piece in enumerate(pieces):
        found = [by_name.get(piece.name)] if piece.name else \
            [None, by_id.get(piece.id), by_text.get(plain(piece.source))]
        for unsure, t in enumerate(found):
            if t is not None:
                claims.setdefault(t, []).append((unsure, number))
                break
    return ({_best(teachers[t], found, pieces): t for t, found in claims.items()},
            {teachers[t].name for t, found in claims.items() if len(found) > 1})


def _best(step: Step, claims: list[tuple[int, int]], pieces: list[Piece]) -> int:
    surest = min(unsure for unsure, _number in claims)
    numbers = [number for unsure, number in claims if unsure == surest]
    if step.kind == "check":
        return numbers[-1]
    written = [n for n in numbers if plain(pieces[n].source) != plain(step.source)]
    return (written if step.kind == "answer" and written else numbers)[0]


@lru_cache(maxsize=1_000)
def texts(step: Step) -> set[str]:
    """The text of a teacher's cell, as it is and as it is released."""
    return {plain(step.source), plain(HIDDEN.sub("", step.source))}


def plain(source: str) -> str:
    """Without what editors change: blanks at the ends of lines, empty lines around."""
    return "\n".join(line.rstrip() for line in source.split("\n")).strip("\n")
