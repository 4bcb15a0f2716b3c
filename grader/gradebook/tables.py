"""The tables of nbgrader's gradebook, and the statements that `grader.gradebook.book` needs."""

from typing import NamedTuple

from nbgrader import api
from sqlalchemy import Connection, Row, bindparam, func, or_, select, update

from grader.gradebook.marks import Key

ASSIGNMENT, NOTEBOOK, CELL, GRADE_CELL, TASK_CELL, STUDENT, SENT, SHEET, GRADE, COMMENT = (
    api.Base.metadata.tables[name] for name in (
        "assignment", "notebook", "base_cell", "grade_cells", "task_cells", "student",
        "submitted_assignment", "submitted_notebook", "grade", "comment"))
GRADED, COMMENTED = ("GradeCell", "TaskCell"), ("SolutionCell", "TaskCell")

CELLS = select(
    NOTEBOOK.c.id, NOTEBOOK.c.name.label("notebook"), CELL.c.id.label("cell"), CELL.c.name,
    CELL.c.type, func.coalesce(GRADE_CELL.c.max_score, TASK_CELL.c.max_score).label("points"),
).select_from(NOTEBOOK.outerjoin(CELL).outerjoin(GRADE_CELL, GRADE_CELL.c.id == CELL.c.id)
              .outerjoin(TASK_CELL, TASK_CELL.c.id == CELL.c.id)
              ).where(NOTEBOOK.c.assignment_id == bindparam("assignment"))
OF_STUDENT = (SENT.c.assignment_id == bindparam("assignment"),
              SENT.c.student_id == bindparam("student"))
HANDED_IN = update(SENT).where(*OF_STUDENT).values(timestamp=bindparam("time"))
SUBMISSION = select(SENT.c.id, SENT.c.timestamp, SENT.c.extension).where(*OF_STUDENT)
HERE = (GRADE.c.notebook_id == bindparam("sheet")), (GRADE.c.cell_id == bindparam("cell"))
SCORE = update(GRADE).where(*HERE).values(
    auto_score=bindparam("score"),
    needs_manual_grade=or_(GRADE.c.manual_score.is_not(None), bindparam("waits")))
MISSING = update(GRADE).where(GRADE.c.notebook_id == bindparam("sheet")).values(
    auto_score=0.0, needs_manual_grade=False)
WITHDRAW = update(GRADE).where(
    GRADE.c.notebook_id == bindparam("sheet"), GRADE.c.auto_score.is_not(None),
).values(auto_score=None, needs_manual_grade=True)
REMARK = update(COMMENT).where(
    COMMENT.c.notebook_id == bindparam("sheet"), COMMENT.c.cell_id == bindparam("cell"),
).values(auto_comment=bindparam("words"))
PENALTY = update(SHEET).where(SHEET.c.id == bindparam("sheet")).values(
    late_submission_penalty=bindparam("penalty"))
SHEET_OF = select(SHEET.c.id).select_from(
    SHEET.join(NOTEBOOK, NOTEBOOK.c.id == SHEET.c.notebook_id)
    .join(SENT, SENT.c.id == SHEET.c.assignment_id)
    .join(ASSIGNMENT, ASSIGNMENT.c.id == SENT.c.assignment_id),
).where(SENT.c.student_id == bindparam("student"), ASSIGNMENT.c.name == bindparam("assignment"),
        NOTEBOOK.c.name == bindparam("notebook"))
EARNED = select(func.coalesce(func.sum(api.Grade.score), 0.0)).where(
    GRADE.c.notebook_id == bindparam("sheet"))

# Every submitted notebook of an assignment, with what its penalty depends on.
PENALISED = select(
    SENT.c.student_id.label("student"), SENT.c.timestamp, SENT.c.extension,
    SHEET.c.id.label("sheet"), SHEET.c.late_submission_penalty.label("penalty"),
    func.coalesce(func.sum(api.Grade.score), 0.0).label("score"),
).select_from(SHEET.join(SENT, SENT.c.id == SHEET.c.assignment_id)
              .outerjoin(GRADE, GRADE.c.notebook_id == SHEET.c.id)
              ).where(SENT.c.assignment_id == bindparam("assignment")).group_by(
    SENT.c.student_id, SENT.c.timestamp, SENT.c.extension, SHEET.c.id,
    SHEET.c.late_submission_penalty)


class Known(NamedTuple):
    """A notebook of the assignment in the gradebook."""

    id: str
    cells: dict[Key, Row]

    @property
    def points(self) -> dict[Key, float | None]:
        return {key: row.points for key, row in self.cells.items()}


def assignment(db: Connection, name: str) -> tuple[Row, dict[str, Known]]:
    """The row of the assignment, and its notebooks by name."""
    query = select(ASSIGNMENT.c.id, ASSIGNMENT.c.duedate).where(ASSIGNMENT.c.name == name)
    row = db.execute(query).first()
    if row is None:
        raise ValueError(f"the gradebook has no assignment {name!r}; "
                         "run `nbgrader generate_assignment`")
    known: dict[str, Known] = {}
    for cell in db.execute(CELLS, {"assignment": row.id}):
        one = known.setdefault(cell.notebook, Known(cell.id, {}))
        if cell.cell:  # a notebook without any nbgrader cell is one row of nothing
            one.cells[cell.type, cell.name] = cell
    return row, known
