"""What a teacher should know about hand-ins and the learner is not told: `python -m grader notes`.

An answer that names what its task asks not to use, a cell that had to be ended, a file that had
another name. None of it changes a mark.
"""

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from grader.gradebook import clean
from grader.run.index import Index, read

MAX_LINE = 500  # characters of a note: it may hold two names of files


def lines(journal: Path, students: Collection[str] | None = None,
          notebook: str | None = None) -> Iterator[str]:
    """The notes on the latest verdicts; all of them, unless students or a notebook are named."""
    if not journal.exists():
        return
    index, file = Index.of(journal), os.open(journal, os.O_RDONLY)
    told: set[tuple[str, str]] = set()
    try:
        for (student, name), entry in sorted(index.entries.items()):
            if (not students or student in students) and name == (notebook or name):
                for note in of(read(file, entry)):
                    if (student, note) not in told:  # it may be true of all notebooks of a learner
                        told.add((student, note))
                        yield f"{student}/{name}: {note}"
    finally:
        os.close(file)


def of(record: dict) -> Iterator[str]:
    """The notes of one verdict of the journal."""
    yield from (clean.line(note, MAX_LINE) for note in record["notes"])
    for cell in record["result"].cells:
        yield from (f"{cell.name}: {clean.line(note, MAX_LINE)}" for note in cell.notes)
