"""The gradebook, in SQLite and PostgreSQL: the same rows as nbgrader's own preprocessors write."""

import csv
import itertools
import json
import shutil
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import databases
import pytest
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin
from nbgrader.preprocessors import AssignLatePenalties, SaveAutoGrades
from papers import handed_in, paper, verdict
from sqlalchemy import create_engine, text
from test_report import ANSWERS, BLANK
from traitlets.config import Config

from grader.gradebook import clean, export, report
from grader.gradebook.book import Book
from grader.gradebook.database import connect
from grader.notebooks.released import STUB

ROOT = Path(__file__).parents[2]
PAPER = paper()
DUE, EARLY, LATE = (datetime(2026, 3, day, 12) for day in (2, 1, 3))
COURSE, DAY = "a-course", "day1"
CONFIG = Config({**STUB, "LateSubmissionPlugin": {"penalty_method": "zero"}})


def graded(*earned: float, answers: dict[str, str] = ANSWERS) -> NotebookNode:
    return report.build(PAPER, handed_in(PAPER, answers), verdict(*earned))


def changed(**outputs: str) -> NotebookNode:
    """A notebook in which check cells end with these words."""
    notebook = graded(0, 0, 0.5)
    for cell in notebook.cells:
        if words := outputs.get(cell.id.replace("-", "_")):
            cell.outputs = [clean.shown("execute_result", {"text/plain": words})]
    return notebook


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def prepared(request, tmp_path_factory) -> Iterator[Callable[[], str]]:
    """Makes gradebooks: each call returns the URL of a new one, with two papers and a due date."""
    names = map("book{}".format, itertools.count())
    if request.param == "SQLite":
        folder = tmp_path_factory.mktemp("books")
        first = f"sqlite:///{folder}/first.db"
        _prepare(first)
        yield lambda: f"sqlite:///{shutil.copy(folder / 'first.db', folder / next(names))}"
        return
    if databases.programs() is None:
        pytest.skip("PostgreSQL's programs are not installed")
    with databases.server() as url:
        _prepare(databases.new(url, "first"))
        yield lambda: databases.new(url, next(names), "first")


def _prepare(url: str) -> None:
    with Book(url, COURSE) as book:
        book.prepare(DAY, {"one": PAPER, "two": PAPER})
    with Gradebook(url, COURSE) as stock:
        stock.update_or_create_assignment(DAY, duedate=DUE)


@pytest.fixture
def url(prepared) -> str:
    return prepared()


@pytest.fixture
def book(url: str) -> Iterator[Book]:
    with Book(url, COURSE, CONFIG) as book:
        yield book


ROWS = {
    "sent": "SELECT student_id, timestamp, extension FROM submitted_assignment",
    "grade": """
SELECT student_id, notebook.name, late_submission_penalty, base_cell.name, base_cell.type,
       auto_score, manual_score, extra_credit, needs_manual_grade
FROM grade JOIN base_cell ON base_cell.id = grade.cell_id
JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
JOIN notebook ON notebook.id = submitted_notebook.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id""",
    "comment": """
SELECT student_id, notebook.name, base_cell.name, base_cell.type, auto_comment, manual_comment
FROM comment JOIN base_cell ON base_cell.id = comment.cell_id
JOIN submitted_notebook ON submitted_notebook.id = comment.notebook_id
JOIN notebook ON notebook.id = submitted_notebook.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id""",
    "cells": "SELECT name, type, max_score FROM base_cell LEFT JOIN grade_cells USING (id)",
    "source": "SELECT name, cell_type, locked, source, checksum FROM source_cell",
}


def rows(url: str, *tables: str) -> dict[str, list]:
    """What stands in these tables, without the ids."""
    engine = create_engine(url)
    with engine.connect() as db:
        found = {name: sorted(map(repr, db.execute(text(ROWS[name]))))
                 for name in tables or ("sent", "grade", "comment")}
    engine.dispose()
    return found


def grades(url: str, student: str = "anna", notebook: str = "one") -> dict[str, tuple]:
    """Name -> (auto_score, needs_manual_grade), as nbgrader reads them."""
    with Gradebook(url, COURSE) as stock:
        found = stock.find_submission_notebook(notebook, DAY, student).grades
        return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in found}


def by_hand(url: str, notebook: str = "one", **marks: float | str) -> None:
    """What a teacher writes in formgrader: a comment, or marks for double-check."""
    with Gradebook(url, COURSE) as stock:
        if "comment" in marks:
            stock.find_comment("essay", notebook, DAY, "anna").manual_comment = marks.pop("comment")
        grade = stock.find_grade("double-check", notebook, DAY, "anna")
        for name, value in marks.items():
            setattr(grade, name, value)
        stock.db.commit()


def stock_save(url: str, student: str, timestamp: datetime | None, notebooks: dict) -> None:
    """What `nbgrader autograde` does to the gradebook, with nbgrader's own code."""
    with warnings.catch_warnings(action="ignore"):  # nbgrader's use of SQLAlchemy earns some
        with Gradebook(url, COURSE) as stock:
            stock.update_or_create_student(student)
            time = {"timestamp": timestamp} if timestamp else {}
            stock.update_or_create_submission(DAY, student, **time)
            for name, notebook in notebooks.items():
                if notebook is None:
                    for grade in stock.find_submission_notebook(name, DAY, student).grades:
                        grade.auto_score, grade.needs_manual_grade = 0, False
            stock.db.commit()
        for name, notebook in notebooks.items():
            if notebook is not None:
                place = {"notebook": name, "assignment": DAY, "student": student, "db_url": url}
                for step in (SaveAutoGrades, AssignLatePenalties):
                    step(config=CONFIG).preprocess(notebook, {"nbgrader": place})


FULL, HALF, NOTHING = graded(1, 1, 1), graded(1, 0, 0.5), graded(0, 0, 0)
EMPTY = graded(0, 0, 0, answers=BLANK)
SAVES = {
    "full marks": [(EARLY, {"one": FULL, "two": FULL})],
    "some marks": [(EARLY, {"one": HALF, "two": NOTHING})],
    "no answers": [(EARLY, {"one": EMPTY, "two": EMPTY})],
    "one is missing": [(EARLY, {"one": FULL, "two": None})],
    "only one": [(EARLY, {"two": FULL})],
    "no timestamp": [(None, {"one": FULL, "two": FULL})],
    "late": [(LATE, {"one": FULL, "two": HALF})],
    "better, then worse": [(EARLY, {"one": FULL, "two": FULL}), (EARLY, {"one": NOTHING})],
    "empty, then answered": [(EARLY, {"one": EMPTY, "two": EMPTY}), (None, {"one": HALF})],
    "late, then again in time": [(LATE, {"one": HALF, "two": HALF}), (EARLY, {"one": HALF})],
    "no time the second time": [(LATE, {"one": HALF, "two": HALF}), (None, {"two": FULL})],
}


@pytest.mark.parametrize("name", SAVES)
def test_the_rows_are_those_that_nbgrader_writes(name: str, prepared):
    ours, theirs = prepared(), prepared()
    with Book(ours, COURSE, CONFIG) as book:
        for timestamp, notebooks in SAVES[name]:
            book.save("anna", DAY, timestamp, notebooks)
            stock_save(theirs, "anna", timestamp, notebooks)
            assert rows(ours) == rows(theirs)


def test_what_a_teacher_wrote_stays_and_asks_for_another_look(prepared):
    ours, theirs = prepared(), prepared()
    with Book(ours, COURSE, CONFIG) as book:
        book.save("anna", DAY, LATE, {"one": HALF, "two": HALF})
        stock_save(theirs, "anna", LATE, {"one": HALF, "two": HALF})
        for url in (ours, theirs):
            by_hand(url, manual_score=0.75, extra_credit=2.0, comment="well done")
            by_hand(url, notebook="two", manual_score=0.25)
        book.save("anna", DAY, LATE, {"one": FULL, "two": None})
        stock_save(theirs, "anna", LATE, {"one": FULL, "two": None})
    assert rows(ours, "comment") == rows(theirs, "comment")
    first = [[row for row in rows(url)["grade"] if "'one'" in row] for url in (ours, theirs)]
    assert first[0] == first[1]
    assert grades(ours, notebook="two") == grades(theirs, notebook="two")
    assert grades(ours)["double-check"] == (1, True)
    with Gradebook(ours, COURSE) as stock:
        assert stock.find_grade("double-check", "one", DAY, "anna").score == 2.75
        assert stock.find_comment("essay", "one", DAY, "anna").comment == "well done"


def test_a_missing_notebook_loses_its_penalty(book: Book, url: str):
    """nbgrader keeps the penalty of the hand-in before, and so takes off more than there is."""
    book.save("anna", DAY, LATE, {"one": FULL, "two": FULL})
    book.save("anna", DAY, LATE, {"one": None, "two": FULL})
    with Gradebook(url, COURSE) as stock:
        sent = stock.find_submission(DAY, "anna")
        assert (sent.score, sent.late_submission_penalty) == (4, 4)


def test_what_is_withdrawn_is_as_if_it_had_never_been_graded(book: Book, url: str):
    book.save("anna", DAY, LATE, {"one": None, "two": HALF})
    never = sorted(row for row in rows(url)["grade"] if "'two'" in row)
    book.save("anna", DAY, LATE, {"one": FULL})
    by_hand(url, manual_score=0.25)
    assert book.withdraw("anna", DAY, "one") is True
    assert sorted(row for row in rows(url)["grade"] if "'two'" in row) == never
    assert set(grades(url).values()) == {(None, True)}
    with Gradebook(url, COURSE) as stock:
        found = stock.find_submission_notebook("one", DAY, "anna")
        assert found.score == 0.25, "a teacher's mark stays"
        assert found.late_submission_penalty is None
    assert book.withdraw("anna", DAY, "one") is False
    assert book.withdraw("nobody", DAY, "one") is book.withdraw("anna", DAY, "three") is False


def test_an_extension_counts(book: Book, url: str):
    book.save("anna", DAY, LATE, {"one": FULL})
    with Gradebook(url, COURSE) as stock:
        assert stock.find_submission(DAY, "anna").late_submission_penalty == 4
        stock.grant_extension(DAY, "anna", days=1)
    book.save("anna", DAY, LATE, {"one": FULL})
    with Gradebook(url, COURSE) as stock:
        sent = stock.find_submission(DAY, "anna")
        assert (sent.extension, sent.late_submission_penalty) == (timedelta(days=1), 0)


def test_penalties_follow_the_due_date_and_extensions(prepared):
    """What a hand-in loses is what it would lose if it were graded now."""
    ours, theirs = prepared(), prepared()
    with Book(ours, COURSE, CONFIG) as book:
        for student, time in (("anna", LATE), ("ben", EARLY), ("cleo", LATE), ("dan", None)):
            book.save(student, DAY, time, {"one": FULL, "two": NOTHING})
        assert book.penalise(DAY) == 0, "nothing has changed"
        for url in (ours, theirs):
            with Gradebook(url, COURSE) as stock:
                stock.update_or_create_assignment(DAY, duedate=EARLY - timedelta(1))
        assert book.penalise(DAY) == 1, "ben's"
        with Gradebook(ours, COURSE) as stock:
            stock.grant_extension(DAY, "cleo", days=900)
        assert book.penalise(DAY) == 1
        for student, time in (("anna", LATE), ("ben", EARLY)):
            stock_save(theirs, student, time, {"one": FULL, "two": NOTHING})
    with Gradebook(ours, COURSE) as one, Gradebook(theirs, COURSE) as other:
        for student in ("anna", "ben"):
            assert (one.find_submission(DAY, student).late_submission_penalty
                    == other.find_submission(DAY, student).late_submission_penalty == 4)
        assert one.find_submission(DAY, "cleo").late_submission_penalty == 0
        assert one.find_submission(DAY, "dan").late_submission_penalty == 0


@pytest.mark.parametrize(("penalty", "taken"), [(-1.0, 0), (1.5, 1.5), (99.0, 4), (None, None)])
def test_a_penalty_is_within_the_score(penalty: float, taken: float, book: Book, url: str):
    book._late.plugin_inst.late_submission_penalty = lambda *_what: penalty
    book.save("anna", DAY, LATE, {"one": FULL})
    with Gradebook(url, COURSE) as stock:
        one = stock.find_submission_notebook("one", DAY, "anna")
        assert one.late_submission_penalty == taken


def test_saving_twice_changes_nothing(book: Book, url: str):
    for _ in range(2):
        book.save("anna", DAY, LATE, {"one": HALF, "two": None})
        book.save("berta", DAY, "2026-03-01 12:00:00 UTC", {"one": FULL, "two": FULL})
    before = rows(url)
    book.save("anna", DAY, LATE, {"one": HALF, "two": None})
    assert rows(url) == before
    assert len(before["sent"]) == 2
    assert book.students(DAY) == {"anna", "berta"}
    assert book.students("day2") == set()


NO_SCORES = ["nan", "-1", "inf", "-inf", "1.5", "99", "ten", "1e999"]


@pytest.mark.parametrize("words", NO_SCORES)
def test_what_is_no_score_writes_nothing_at_all(words: str, book: Book, url: str):
    with pytest.raises(ValueError, match=r"anna, two: double-check: .* no score"):
        book.save("anna", DAY, EARLY, {"one": FULL, "two": changed(double_check=words)})
    assert rows(url) == {"sent": [], "grade": [], "comment": []}
    assert book.students(DAY) == set()


def test_a_notebook_cannot_raise_its_points(book: Book):
    richer = changed()
    richer.cells[3].metadata.nbgrader.points, richer.cells[3].outputs = 50, []
    with pytest.raises(ValueError, match=r"50\.0 is no score for a cell of 1 points"):
        book.save("anna", DAY, EARLY, {"one": richer})


def test_an_error_in_the_middle_leaves_the_verdict_before(book: Book, url: str):
    book.save("anna", DAY, EARLY, {"one": HALF, "two": HALF})
    before = rows(url)
    book._late.plugin_inst.late_submission_penalty = lambda *_what: float("nan")
    with pytest.raises(ValueError, match="late penalties returned nan for 'anna'"):
        book.save("anna", DAY, LATE, {"one": FULL, "two": FULL})
    assert rows(url) == before


def test_a_notebook_that_is_not_the_gradebooks_is_an_error(book: Book, url: str):
    fewer = changed()
    fewer.cells = [cell for cell in fewer.cells if cell.id != "double-more"]
    for notebooks, words in (({"three": FULL}, "no such notebook"),
                             ({"one": fewer}, "not those of the gradebook: double-more")):
        with pytest.raises(ValueError, match=words):
            book.save("anna", DAY, EARLY, notebooks)
    with pytest.raises(ValueError, match="no assignment 'day9'"):
        book.save("anna", "day9", EARLY, {})
    assert rows(url)["sent"] == []


def test_preparing_again_keeps_grades_and_follows_the_points(book: Book, url: str):
    book.save("anna", DAY, EARLY, {"one": FULL, "two": FULL})
    by_hand(url, manual_score=0.75)
    before = rows(url)
    book.prepare(DAY, {"one": PAPER, "two": PAPER})
    assert rows(url) == before
    more = json.loads(PAPER)
    more["cells"][4]["metadata"]["nbgrader"]["points"] = 6
    book.prepare(DAY, {"one": json.dumps(more).encode(), "two": PAPER, "three": PAPER})
    assert rows(url) == before
    with Gradebook(url, COURSE) as stock:
        assert stock.find_grade_cell("double-more", "one", DAY).max_score == 6
        assert stock.find_assignment(DAY).max_score == 11 + 8 + 8
    book.save("anna", DAY, EARLY, {"three": HALF})  # a notebook that came later
    assert grades(url, notebook="three")["double-more"] == (1.5, False)


def test_cells_cannot_change_once_somebody_has_handed_in(book: Book, url: str):
    book.save("anna", DAY, EARLY, {"one": FULL, "two": FULL})
    before = rows(url, "grade", "cells", "source")
    fewer = json.loads(PAPER)
    del fewer["cells"][4]
    with pytest.raises(RuntimeError, match="Cannot add or remove cells"):
        book.prepare(DAY, {"one": json.dumps(fewer).encode()})
    assert rows(url, "grade", "cells", "source") == before


def test_cells_may_change_before(book: Book, url: str):
    fewer = json.loads(PAPER)
    del fewer["cells"][4]
    book.prepare(DAY, {"one": json.dumps(fewer).encode()})
    with Gradebook(url, COURSE) as stock:
        assert len(stock.find_notebook("one", DAY).grade_cells) == 3


def test_nbgrader_and_we_prepare_the_same(tmp_path: Path, prepared):
    source = tmp_path / DAY / "solutions"
    source.mkdir(parents=True)
    for name in ("one", "two"):
        (source / f"{name}.ipynb").write_bytes(PAPER)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    url = prepared()
    with Gradebook(url, COURSE) as stock:
        stock.remove_assignment(DAY)
    assert rows(url, "cells", "source") == {"cells": [], "source": []}
    run = subprocess.run([sys.executable, "-m", "nbgrader", "generate_assignment", DAY,
                          f"--db={url}", f"--course={COURSE}"],
                         cwd=tmp_path, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert rows(url, "cells", "source") == rows(prepared(), "cells", "source")
    assert not (tmp_path / "gradebook.db").exists()


def test_a_writer_waits_for_another(book: Book, url: str):
    if not url.startswith("sqlite"):
        pytest.skip("PostgreSQL locks rows, not the database")
    other = create_engine(url)
    with other.connect() as db:
        db.exec_driver_sql("BEGIN IMMEDIATE")
        thread = threading.Thread(target=book.save, args=("anna", DAY, EARLY, {"one": FULL}))
        thread.start()
        thread.join(0.3)
        assert thread.is_alive()
        db.exec_driver_sql("COMMIT")
    thread.join()
    other.dispose()
    assert grades(url)["double-check"] == (1, False)


def test_what_is_saved_is_on_the_disk(tmp_path: Path):
    engine = connect(f"sqlite:///{tmp_path}/gradebook.db", COURSE)
    with engine.begin() as db:
        full = 2
        assert db.exec_driver_sql("PRAGMA synchronous").scalar() == full
    engine.dispose()


def test_another_kind_of_database_is_refused():
    with pytest.raises(ValueError, match="SQLite or PostgreSQL, not in oracle"):
        Book("oracle://x@/y", COURSE)


# Export

def table(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_the_csv_is_nbgraders_own(book: Book, url: str, tmp_path: Path):
    book.save("anna", DAY, LATE, {"one": HALF, "two": FULL})
    book.save("berta", DAY, None, {"one": HALF, "two": None})
    ours, theirs = tmp_path / "ours.csv", tmp_path / "theirs.csv"
    with Gradebook(url, COURSE) as stock:
        stock.add_student("carla", first_name="卡拉", email="carla@example.org")
        CsvExportPlugin(to=str(theirs)).export(stock)
        export.SafeCsv(to=str(ours)).export(stock)
    assert table(ours) == table(theirs)
    assert {row["student_id"]: float(row["score"]) for row in table(ours)} == {
        "anna": 0, "berta": 2, "carla": 0}
    export.export(url, COURSE, tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == ours.read_bytes()


FORMULAS = ["=HYPERLINK(\"http://x\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_the_csv_is_a_formula(formula: str, book: Book, url: str, tmp_path: Path):
    odd = f'{formula}, "quoted"\nand more'
    with Gradebook(url, COURSE) as stock:
        stock.add_student("anna", first_name=formula, last_name=odd, email="a=b")
    book.save("anna", DAY, EARLY, {"one": FULL, "two": FULL})
    export.export(url, COURSE, tmp_path / "grades.csv")
    [row] = table(tmp_path / "grades.csv")
    assert row["first_name"] == f"'{formula}" and row["last_name"] == f"'{odd}"
    assert row["email"] == "a=b"
    assert float(row["score"]) == 8
    assert not any(value.startswith(tuple("=+-@\t\r\n＝")) for value in row.values())


def test_a_negative_number_stays_a_number(book: Book, url: str, tmp_path: Path):
    book.save("anna", DAY, EARLY, {"one": NOTHING})
    by_hand(url, manual_score=-2.0)
    export.export(url, COURSE, tmp_path / "grades.csv")
    assert table(tmp_path / "grades.csv")[0]["raw_score"] == "-2.0"


def test_students_and_assignments_can_be_chosen(book: Book, url: str, tmp_path: Path):
    for student in ("1", "berta"):
        book.save(student, DAY, EARLY, {"one": FULL})
    with Gradebook(url, COURSE) as stock:
        stock.add_assignment("day2")
        for chosen, count in (({"student": [1]}, 2), ({"assignment": [DAY]}, 2),
                              ({"student": ["berta"], "assignment": ["day2"]}, 1), ({}, 4)):
            export.SafeCsv(to=str(tmp_path / "grades.csv"), **chosen).export(stock)
            assert len(table(tmp_path / "grades.csv")) == count
