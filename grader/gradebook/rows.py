"""The rows of one hand-in in the gradebook: made if they are missing, filled with marks."""

from datetime import datetime

from nbgrader import api
from sqlalchemy import Connection, Row, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from grader.gradebook import tables
from grader.gradebook.marks import Marks
from grader.gradebook.tables import COMMENT, GRADE, SENT, SHEET, STUDENT, Known

INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def sent(db: Connection, assignment: str, student: str, time: datetime | None) -> Row:
    """The submission; its time stays if `time` is None."""
    # Not ON CONFLICT DO UPDATE: SQLAlchemy compiles that anew for every learner.
    db.execute(_insert(db, STUDENT).on_conflict_do_nothing(), {"id": student})
    _add(db, SENT, [{"assignment_id": assignment, "student_id": student}])
    here = {"assignment": assignment, "student": student}
    if time is not None:
        db.execute(tables.HANDED_IN, here | {"time": time})
    return db.execute(tables.SUBMISSION, here).one()


def sheets(db: Connection, sent: str, known: dict[str, Known]) -> dict[str, str]:
    """Notebook -> id of its submitted form. Rows that are missing are made as nbgrader makes
    them: no score, and waiting for a teacher."""
    _add(db, SHEET, [{"notebook_id": one.id, "assignment_id": sent} for one in known.values()])
    names = {one.id: name for name, one in known.items()}
    query = select(SHEET.c.notebook_id, SHEET.c.id).where(SHEET.c.assignment_id == sent)
    found = {names[row.notebook_id]: row.id for row in db.execute(query)}
    for table, types in ((GRADE, tables.GRADED), (COMMENT, tables.COMMENTED)):
        _add(db, table, [{"notebook_id": found[name], "cell_id": row.cell}
                         for name, one in known.items()
                         for row in one.cells.values() if row.type in types])
    return found


def write(db: Connection, sheet: str, known: Known, found: Marks | None) -> None:
    """Scores and comments of one notebook; None for one that was not handed in."""
    if found is None:
        db.execute(tables.MISSING, {"sheet": sheet})
        return
    if found.scores:
        db.execute(tables.SCORE, [{"sheet": sheet, "cell": known.cells[key].cell, "score": score,
                                   "waits": score is None} for key, score in found.scores.items()])
    if found.comments:
        db.execute(tables.REMARK, [{"sheet": sheet, "cell": known.cells[key].cell, "words": words}
                                   for key, words in found.comments.items()])


def _add(db: Connection, table: Table, new: list[dict]) -> None:
    if new:
        db.execute(_insert(db, table).on_conflict_do_nothing(),
                   [{"id": api.new_uuid(), **row} for row in new])


def _insert(db: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    return INSERT[db.dialect.name](table)
