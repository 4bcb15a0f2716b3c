"""Grades as CSV: nbgrader's own columns, quoted, and with nothing that a spreadsheet would run."""

import csv
from collections.abc import Collection, Iterator
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

COLUMNS = ("assignment", "duedate", "timestamp", "student_id", "last_name", "first_name", "email",
           "raw_score", "late_submission_penalty", "score", "max_score")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # wide ones count too


class SafeCsv(ExportPlugin):
    """`nbgrader export`."""

    def export(self, gradebook: Gradebook) -> None:
        target = Path(self.to or "grades.csv")
        self.log.info("Exporting grades to %s", target)
        write(gradebook, target, set(map(str, self.student)), set(map(str, self.assignment)))


def export(db_url: str, course_id: str, target: Path) -> None:
    """`python -m grader export`."""
    with Gradebook(db_url, course_id) as gradebook:
        if not gradebook.assignments:
            raise ValueError("it holds no assignment; grade one first, or name the course's folder "
                             "with --course-dir")
        write(gradebook, target)


def write(gradebook: Gradebook, target: Path, students: Collection[str] = (),
          assignments: Collection[str] = ()) -> None:
    """Write one line for each assignment and student; all of them, unless some are named."""
    with target.open("w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC)  # `a;b` is one text everywhere
        lines.writerow(COLUMNS)
        for row in _rows(gradebook, students, assignments):
            lines.writerow(map(_harmless, row))


def _rows(gradebook: Gradebook, students: Collection[str],
          assignments: Collection[str]) -> Iterator[tuple]:
    everybody = [one for one in gradebook.students if not students or one.id in students]
    for assignment in gradebook.assignments:
        if assignments and assignment.name not in assignments:
            continue
        for student in everybody:
            try:
                sent = gradebook.find_submission(assignment.name, student.id)
                time, raw, penalty = sent.timestamp, sent.score, sent.late_submission_penalty
            except MissingEntry:
                time, raw, penalty = None, 0.0, 0.0
            yield (assignment.name, assignment.duedate, time, student.id, student.last_name,
                   student.first_name, student.email, raw, penalty, max(0.0, raw - penalty),
                   assignment.max_score)


def _harmless(value: object) -> object:
    """Numbers stay numbers, None is empty; text that would be a formula gets a `'` before it."""
    if value is None or isinstance(value, int | float):
        return value
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
