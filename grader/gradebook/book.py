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
from sqlalchemy import Row, select
from traitlets.config import Config

from grader.gradebook import marks, rows, tables
from grader.gradebook.database import bounded, connect
from grader.gradebook.patience import patient
from grader.gradebook.tables import ASSIGNMENT, SENT, Known
from grader.notebooks.released import STUB, rebuilt


class Book:
    """A gradebook. Close it, or use it as a context manager.

    config: the teacher's nbgrader configuration, for blank answers and late penalties.
    """

    @patient()
    def __init__(self, db_url: str, course_id: str, config: Config = STUB):
        db_url = bounded(db_url)
        self.url, self.course_id, self.config = db_url, course_id, config
        self._engine = connect(db_url, course_id)
        self._late = AssignLatePenalties(config=config)
        self._late.init_plugin()

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> "Book":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @patient()
    def students(self, assignment: str) -> set[str]:
        """Those who have a submission in the gradebook."""
        query = select(SENT.c.student_id).join(ASSIGNMENT).where(ASSIGNMENT.c.name == assignment)
        with self._engine.begin() as db:
            return set(db.scalars(query))

    @patient()
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
            notebook = rebuilt(reference, config=self.config)
            if name not in known or known[name].points != marks.cells(notebook):
                place = {"notebook": name, "assignment": assignment, "db_url": self.url}
                SaveCells().preprocess(notebook, {"nbgrader": place})

    @patient()
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
            sent = rows.sent(db, row.id, student, parse_utc(timestamp))
            sheets = rows.sheets(db, sent.id, known)
            for name, found in read.items():
                rows.write(db, sheets[name], known[name], found)
                late = _seconds_late(row.duedate, sent) if found else 0.0
                score = db.scalar(tables.EARNED, {"sheet": sheets[name]}) if late > 0 else 0.0
                db.execute(tables.PENALTY, {"sheet": sheets[name],
                                            "penalty": self._penalty(student, score, late)})

    @patient()
    def withdraw(self, student: str, assignment: str, notebook: str) -> bool:
        """Take back what an earlier hand-in earned: a newer one is there, and not graded yet.

        True if there was something. What a teacher has written stays.
        """
        with self._engine.begin() as db:
            sheet = db.scalar(tables.SHEET_OF, {"student": student, "assignment": assignment,
                                                "notebook": notebook})
            db.execute(tables.PENALTY, {"sheet": sheet, "penalty": None})
            return db.execute(tables.WITHDRAW, {"sheet": sheet}).rowcount > 0

    @patient()
    def penalise(self, assignment: str) -> int:
        """Compute every late penalty again: due dates, extensions and plug-ins change after a
        hand-in is graded. Returns how many have changed. Raises what the plug-in raises.
        """
        with self._engine.begin() as db:
            row, _known = tables.assignment(db, assignment)
            changed = []
            for one in db.execute(tables.PENALISED, {"assignment": row.id}):
                late = _seconds_late(row.duedate, one) if one.score else 0.0
                penalty = self._penalty(one.student, one.score, late)
                if (penalty or 0.0) != (one.penalty or 0.0):
                    changed.append({"sheet": one.sheet, "penalty": penalty})
            if changed:
                db.execute(tables.PENALTY, changed)
        return len(changed)

    def _penalty(self, student: str, score: float, late: float) -> float | None:
        """What the teacher's plug-in takes off, within [0, score]."""
        if late <= 0:
            return None
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


def _seconds_late(due: datetime | None, sent: Row) -> float:
    if due is None or sent.timestamp is None:
        return 0.0
    return (sent.timestamp - due - (sent.extension or timedelta(0))).total_seconds()
