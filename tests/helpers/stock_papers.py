"""The assignments that nbgrader's own tests and manual grade, graded by stock nbgrader.

They lie in nbgrader's package and are read from there. A *family* is one source notebook with
its hand-ins; all families make one assignment, and each hand-in is a learner of its own.
"""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from functools import cache
from pathlib import Path

import nbformat
import nbgrader
from nbgrader import nbgraderformat

from grader.notebooks import companions

PACKAGE = Path(nbgrader.__file__).parent
APPS, UI, STEPS, GUIDE = ("tests/apps/files/", "tests/ui-tests/files/",
                          "tests/preprocessors/files/", "docs/source/user_guide/")
CHANGED = ("unchanged", "grade-cell-changed", "locked-cell-changed",
       "grade-cell-type-changed", "answer-cell-type-changed", "cheat-attempt",
       "cheat-attempt-alternative")

Scores = dict[str, float | None]  # grade_id -> points; None for what a teacher has to grade

# The source -> what is handed in besides the source itself and the notebook as it is released.
FAMILIES = {
    f"{APPS}test.ipynb": [f"{APPS}test-with-output.ipynb"],
    f"{APPS}test-v0.ipynb": [], f"{APPS}test-v1.ipynb": [], f"{APPS}test-v2.ipynb": [],
    f"{APPS}test-hidden-tests.ipynb": [], f"{APPS}timeout.ipynb": [],
    f"{APPS}validation-zero-points.ipynb": [], f"{APPS}open_relative_file.ipynb": [],
    f"{APPS}validating-environment-variable.ipynb": [],
    **{f"{folder}submitted-changed.ipynb": [path for name in CHANGED if (
        PACKAGE / (path := f"{folder}submitted-{name}.ipynb")).exists()]
       for folder in (APPS, UI, STEPS)},
    **{f"{APPS}autotest-{name}.ipynb":
       sorted(str(path.relative_to(PACKAGE))
              for path in (PACKAGE / APPS).glob(f"autotest-{name}-*.ipynb"))
       for name in ("simple", "hashed", "hidden", "multi")},
    f"{UI}open_relative_file.ipynb": [],
    f"{STEPS}test.ipynb": [], f"{STEPS}test_taskcell.ipynb": [],
    f"{STEPS}manually-graded-code-cell.ipynb": [],
    f"{GUIDE}source/ps1/problem1.ipynb": [
        f"{GUIDE}release/ps1/problem1.ipynb", f"{GUIDE}submitted/bitdiddle/ps1/problem1.ipynb",
        f"{GUIDE}submitted/hacker/ps1/problem1.ipynb",
        f"{GUIDE}autograded/bitdiddle/ps1/problem1.ipynb",
        f"{GUIDE}autograded/hacker/ps1/problem1.ipynb",
        f"{GUIDE}downloaded/ps1/archive/ps1_hacker_attempt_2016-01-30-20-30-10_problem1.ipynb"],
    f"{GUIDE}source/ps1/problem2.ipynb": [
        f"{GUIDE}release/ps1/problem2.ipynb", f"{GUIDE}submitted/bitdiddle/ps1/problem2.ipynb",
        f"{GUIDE}submitted/hacker/ps1/problem2.ipynb",
        f"{GUIDE}autograded/bitdiddle/ps1/problem2.ipynb",
        f"{GUIDE}autograded/hacker/ps1/problem2.ipynb"],
    f"{GUIDE}source/ps1_autotest/problem1.ipynb": [],
    f"{GUIDE}source/ps1_autotest/problem2.ipynb": [],
}
# What stock nbgrader does not release -> what ours says of it.
REFUSED = {
    f"{APPS}test-v0-invalid.ipynb": "'1' for points",
    f"{STEPS}blank-grade-id.ipynb": "has no grade_id",
    f"{STEPS}blank-points.ipynb": "None for points",
    f"{STEPS}duplicate-grade-ids.ipynb": "two cells have the grade_id 'id1'",
    f"{STEPS}bad-markdown-cell-1.ipynb": "neither code nor an answer",
}


PAIRS = [(source, what) for source, others in FAMILIES.items()
         for what in ("itself", "released", *others)]
SCORES = """
SELECT base_cell.name, grade.auto_score FROM grade
JOIN grade_cells ON grade_cells.id = grade.cell_id
JOIN base_cell ON base_cell.id = grade_cells.id
JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
JOIN notebook ON notebook.id = submitted_notebook.notebook_id
JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
WHERE submitted_assignment.student_id = ? AND notebook.name = ?
"""


def assignments() -> set[str]:
    """Every notebook of the package with a cell that earns points."""
    found = set()
    for path in PACKAGE.rglob("*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        if any(c["metadata"].get("nbgrader", {}).get("grade") for c in cells):
            found.add(str(path.relative_to(PACKAGE)))
    return found


def name_of(path: str) -> str:
    return path.removesuffix(".ipynb").replace("/", "-")


@cache
def current(path: str) -> str:
    """A notebook of the package, brought to nbgrader's present format as `nbgrader update` does."""
    notebook = nbformat.reads((PACKAGE / path).read_text(encoding="utf-8"), as_version=4)
    return nbformat.writes(nbgraderformat.MetadataValidator().upgrade_notebook_metadata(notebook))


class Stock:
    """A course with one assignment of all families, released by stock nbgrader.

    The files that the notebooks read lie beside the sources, as in nbgrader's own tests.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        for source in FAMILIES:
            write(folder / f"source/ps/{name_of(source)}.ipynb", current(source))
        shutil.copy(PACKAGE / APPS / "data.txt", folder / "source/ps")
        shutil.copy(PACKAGE / APPS / "autotests.yml", folder)
        nbgrader_in(folder, "generate_assignment", "ps", "--create", "--source_with_tests").wait()

    def reference(self, source: str) -> bytes:
        """The source, with the tests that nbgrader has written into it, and the files beside it."""
        path = self.folder / f"source_with_tests/ps/{name_of(source)}.ipynb"
        return companions.attach(path.read_bytes(), self.folder / "source/ps")

    def hand_in(self, source: str, what: str) -> str:
        """"itself", "released" or a path in the package."""
        released = self.folder / f"release/ps/{name_of(source)}.ipynb"
        return released.read_text(encoding="utf-8") if what == "released" else \
            current(source if what == "itself" else what)

    def grade(self) -> None:
        """Autograde everything, half of it in a copy of the course at the same time."""
        halves = [self.folder, shutil.copytree(self.folder, self.folder / "half")]
        for number, (source, what) in enumerate(PAIRS):
            write(halves[number % 2] / f"submitted/{student(source, what)}/ps" /
                  f"{name_of(source)}.ipynb", self.hand_in(source, what))
        runs = [nbgrader_in(half, "autograde", "ps") for half in halves]
        for run in runs:
            run.wait()

    def scores(self, source: str, what: str) -> Scores:
        """What stands in the gradebook."""
        folder = self.folder / "half" if PAIRS.index((source, what)) % 2 else self.folder
        with contextlib.closing(sqlite3.connect(folder / "gradebook.db")) as book:
            return dict(book.execute(SCORES, [student(source, what), name_of(source)]))


def nbgrader_in(folder: Path, *arguments: str) -> subprocess.Popen:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])  # alembic
    with (folder / "log").open("a") as log:
        return subprocess.Popen([sys.executable, "-m", "nbgrader", *arguments], cwd=folder,
                                env=os.environ | {"HOME": str(folder), "PATH": path},
                                stdout=log, stderr=log)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def student(source: str, what: str) -> str:
    return f"{name_of(source)}--{name_of(what)}"
