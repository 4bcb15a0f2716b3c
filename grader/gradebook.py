"""nbgrader's gradebook, held open by the one process that writes marks.

A hand-in is one transaction: all of its notebooks or nothing. It writes what nbgrader's own
SaveAutoGrades and AssignLatePenalties would write. What a teacher has written by hand (manual
scores, extra credit, comments) is never touched.
"""

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from nbformat import NotebookNode
from nbgrader import api
from nbgrader.preprocessors import AssignLatePenalties, SaveCells
from nbgrader.utils import parse_utc
from sqlalchemy import Connection, Row, func, select
from sqlalchemy.dialects import postgresql, sqlite
from traitlets.config import Config

from grader import marks, report, tables
from grader.database import connect
from grader.tables import ASSIGNMENT, COMMENT, GRADE, SENT, SHEET, STUDENT, Known


class Book:
    """A gradebook. Close it, or use it as a context manager.

    config: the teacher's nbgrader configuration, for blank answers and late penalties.
    """

    def __init__(self, db_url: str, course_id: str, config: Config = report.STUB):
        self.url, self.course_id, self.config = db_url, course_id, config
        self._engine = connect(db_url, course_id)
        dialects = {"sqlite": sqlite, "postgresql": postgresql}
        self._insert = dialects[self._engine.dialect.name].insert
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def students(self, assignment: str) -> set[str]:
        """Those who have a submission in the gradebook."""
        query = select(SENT.c.student_id).join(ASSIGNMENT).where(ASSIGNMENT.c.name == assignment)
        with self._engine.begin() as db:
            return set(db.scalars(query))

    def prepare(self, assignment: str, references: Mapping[str, bytes]) -> None:
        """Bring the assignment's cells into the gradebook, as `nbgrader generate_assignment` does.

        references: name -> the teacher's notebook. What is there already stays. nbgrader raises
        RuntimeError if cells were added or removed after somebody has handed in.
        """
        with api.Gradebook(self.url, self.course_id) as book:
            book.update_or_create_assignment(assignment)
        with self._engine.begin() as db:
            _row, known = tables.assignment(db, assignment)
        for name, reference in references.items():
            notebook = report.rebuilt(reference, {}, self.config)
            if name not in known or known[name].points != marks.cells(notebook):
                place = {"notebook": name, "assignment": assignment, "db_url": self.url}
                SaveCells().preprocess(notebook, {"nbgrader": place})

    def save(self, student: str, assignment: str, timestamp: datetime | str | None,
             notebooks: Mapping[str, NotebookNode | None]) -> None:
        """Write what was earned in `notebooks`: name -> as `report.build` made it, None if missing.

        A missing notebook earns 0. One that is not named keeps what it has; so does the
        timestamp if it is None. Raises ValueError, and writes nothing, if a notebook is unknown,
        its cells are not the gradebook's, or a score is not within [0, points].
        """
        with self._engine.begin() as db:
            row, known = tables.assignment(db, assignment)
            read = {name: _read(student, name, notebook, known)
                    for name, notebook in notebooks.items()}
            sent = self._sent(db, row.id, student, parse_utc(timestamp))
            sheets = self._sheets(db, sent.id, known)
            for name, found in read.items():
                _write(db, sheets[name], known[name], found)
                late = _seconds_late(row.duedate, sent) if found else 0.0
                db.execute(tables.PENALTY, {"sheet": sheets[name], "penalty": self._penalty(
                    db, student, sheets[name], late)})

    def _sent(self, db: Connection, assignment: str, student: str, time: datetime | None) -> Row:
        """The submission, made if it is missing."""
        db.execute(self._insert(STUDENT).on_conflict_do_nothing(), {"id": student})
        insert = self._insert(SENT)
        keep = func.coalesce(insert.excluded.timestamp, SENT.c.timestamp)
        return db.execute(
            insert.on_conflict_do_update(
                index_elements=["assignment_id", "student_id"], set_={"timestamp": keep},
            ).returning(SENT.c.id, SENT.c.timestamp, SENT.c.extension),
            {"id": api.new_uuid(), "assignment_id": assignment, "student_id": student,
             "timestamp": time}).one()

    def _sheets(self, db: Connection, sent: str, known: dict[str, Known]) -> dict[str, str]:
        """Notebook -> id of its submitted form. Rows that are missing are made, as nbgrader makes
        them: no score, and waiting for a teacher."""
        self._add(db, SHEET, [{"notebook_id": one.id, "assignment_id": sent}
                              for one in known.values()])
        names = {one.id: name for name, one in known.items()}
        query = select(SHEET.c.notebook_id, SHEET.c.id).where(SHEET.c.assignment_id == sent)
        sheets = {names[row.notebook_id]: row.id for row in db.execute(query)}
        for table, types in ((GRADE, tables.GRADED), (COMMENT, tables.COMMENTED)):
            self._add(db, table, [{"notebook_id": sheets[name], "cell_id": row.cell}
                                  for name, one in known.items()
                                  for row in one.cells.values() if row.type in types])
        return sheets

    def _add(self, db: Connection, table, rows: list[dict]) -> None:
        if rows:
            db.execute(self._insert(table).on_conflict_do_nothing(),
                       [{"id": api.new_uuid(), **row} for row in rows])

    def _penalty(self, db: Connection, student: str, sheet: str, late: float) -> float | None:
        """What the teacher's plug-in takes off, within [0, score]."""
        if late <= 0:
            return None
        score = db.scalar(tables.EARNED, {"sheet": sheet})
        penalty = self._late.plugin_inst.late_submission_penalty(student, score, late)
        if penalty is not None and not math.isfinite(penalty):
            raise ValueError(f"the plug-in for late penalties returned {penalty} for {student!r}")
        return None if penalty is None else min(max(penalty, 0), score)


def _read(student: str, name: str, notebook: NotebookNode | None,
          known: dict[str, Known]) -> marks.Marks | None:
    try:
        if name not in known:
            raise ValueError("the gradebook has no such notebook; "
                             "run `nbgrader generate_assignment`")
        return marks.read(notebook, known[name].points) if notebook else None
    except ValueError as error:
        raise ValueError(f"{student}, {name}: {error}") from None


def _write(db: Connection, sheet: str, known: Known, found: marks.Marks | None) -> None:
    """Scores and comments of one notebook; its rows are there."""
    if found is None:
        db.execute(tables.MISSING, {"sheet": sheet})
        return
    if found.scores:
        db.execute(tables.SCORE, [{"sheet": sheet, "cell": known.cells[key].cell, "score": score,
                            "waits": score is None} for key, score in found.scores.items()])
    if found.comments:
        db.execute(tables.REMARK, [{"sheet": sheet, "cell": known.cells[key].cell, "words": words}
                            for key, words in found.comments.items()])


def _seconds_late(due: datetime | None, sent: Row) -> float:
    if due is None or sent.timestamp is None:
        return 0.0
    return (sent.timestamp - due - (sent.extension or timedelta(0))).total_seconds()
