"""A hand-in as Run All runs it: the learner's cells in the learner's order, the teacher's in place.

Each check is the teacher's own and stands where the learner has it. So does each locked cell;
what the learner has added to it comes after it. All else is run as it is written. `Step.notes`
says what Run All would do otherwise.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from course.text import _
from grader.notebooks import own_cells, rebuild
from grader.notebooks.places import places, plain, texts
from grader.notebooks.rebuild import Piece, Step

MAX_OWN = 500  # cells of a learner's own that are run
MAX_CHARACTERS = 500_000  # of all of them


def arranged(reference: bytes, submission: bytes) -> list[Step]:
    """The code cells of a hand-in, in the order in which they run. Raises Unreadable.

    Own steps are called "own-1", "own-2" and so on. A check or a locked cell that is not in the
    hand-in is put back; an answer that is not in it is left out.
    """
    teachers = _teachers(reference)
    pieces = own_cells.joined(rebuild.pieces(submission))
    place, several = places(teachers, pieces)
    made: list[Step] = []
    for number, piece in enumerate(pieces):
        if number in place:
            made += _placed(teachers[place[number]], piece, several)
        elif piece.code:
            made.append(_own(piece.source))
    return _named(_put_back(teachers, set(place.values()), made), teachers)


@lru_cache(maxsize=16)
def _teachers(reference: bytes) -> list[Step]:
    return rebuild.steps(reference, {})


def _own(source: str, *notes: str) -> Step:
    return Step("own", "", source, notes=notes)


def _placed(step: Step, piece: Piece, several: set[str]) -> Iterator[Step]:
    """What is run where a hand-in has this cell of the teacher's."""
    if step.kind == "check" and step.name in several:
        step = replace(step, notes=(_("This check stands in the hand-in more than once. The last "
                                      "one counts."),))
    if step.kind == "answer":
        notes = [] if piece.code else [_("This is no code cell in the hand-in. It was run all the "
                                         "same; Run All leaves it out.")]
        notes += [_("These are parts of a cell that was split. They were run as one; by themselves "
                    "they are no Python, and Run All shows an error.")] if piece.joined else []
        yield Step("answer", step.name, piece.source, id=step.id, notes=tuple(notes))
    elif not piece.code or plain(piece.source) in texts(step):
        yield step
    elif step.kind == "setup":
        yield step
        yield replace(_own(piece.source, _("This locked cell was changed. The teacher's ran "
                                           "first, then this one.")), id=step.name)
    else:
        yield from _around(step, piece.source)


def _around(step: Step, source: str) -> Iterator[Step]:
    """A check cell, between the lines that were written above and below it."""
    text = plain(source)
    for whole in texts(step):
        if whole and f"\n{whole}\n" in f"\n{text}\n":
            above, _whole, below = f"\n{text}\n".partition(f"\n{whole}\n")
            yield _own(above.strip("\n"))
            yield step
            yield _own(below.strip("\n"))
            return
    yield step
    yield _own(source, _("This check cell was changed. The teacher's counts; it ran first, then "
                         "this one."))


def _put_back(teachers: list[Step], there: set[int], made: list[Step]) -> list[Step]:
    """Put checks and locked cells that are missing after the teacher's cell before them; a check
    sees the learner's own cells there."""
    missing = [t for t, step in enumerate(teachers) if t not in there and step.kind != "answer"]
    keys = [(step.kind, step.name, step.id) for step in teachers]
    for t in missing:
        known = {(step.kind, step.name, step.id): n for n, step in enumerate(made)}
        at = next((known[keys[b]] + 1 for b in range(t - 1, -1, -1) if keys[b] in known), 0)
        while teachers[t].kind == "check" and at < len(made) and made[at].kind == "own":
            at += 1
        made.insert(at, teachers[t])
        note = _("This check was not in the hand-in. It was put back here.")
        if teachers[t].kind == "setup":
            note = _("The locked cell above was not in the hand-in. It was put back.")
            shown = (n for n in range(at, len(made)) if made[n].kind != "setup")
            at = next((n for n in shown if made[n].source.strip()), at)  # no setup cell is shown
        made[at] = replace(made[at], notes=(*made[at].notes, note))
    return made


def _named(steps: list[Step], teachers: list[Step]) -> list[Step]:
    """The steps with names for the learner's own; those that are empty or too many are left out."""
    prefix = "own-"
    while any(text.startswith(prefix) for step in teachers for text in (step.name, step.id)):
        prefix += "-"
    made, number, room, last = [], 0, MAX_CHARACTERS, 0
    for step in steps:
        if step.kind != "own":
            made.append(step)
        elif step.source.strip():
            number, room = number + 1, room - len(step.source)
            if number <= MAX_OWN and room >= 0:
                last = len(made)
                made.append(replace(step, name=f"{prefix}{number}"))
    if number > MAX_OWN or room < 0:
        made[last] = replace(made[last], notes=(*made[last].notes, _(
            "The cells of your own below this one are too many or too long: they were not run.")))
    return made
