"""Where things are in a course folder, as nbgrader's CourseDirectory and its configuration say."""

import hashlib
import json
import os
from pathlib import Path

from nbgrader.apps.baseapp import NbGrader
from nbgrader.coursedir import CourseDirectory
from traitlets.config import Config

from grader.gradebook import names
from grader.lines import first_line
from grader.notebooks import companions, reading, rebuild
from grader.run import intake, left_out

STUDENT = "{student}"
COLLECTED = "collected.json"  # beside the journal: what `collect` remembers
LOOSE = (".zip", ".ipynb")  # what may lie beside the folders of learners: it is collected from


def directory(root: str = "", db_url: str = "") -> CourseDirectory:
    """The course folder as nbgrader sees it, with its configuration files.

    Raises ValueError for a configuration that does not run; nbgrader would go on without it.
    """
    app = NbGrader(raise_config_file_errors=True)
    try:
        app.initialize([f"--{name}={value}" for name, value in
                        (("course-dir", root and os.path.abspath(root)), ("db", db_url)) if value])
    except Exception as error:  # whatever stands in nbgrader_config.py
        raise ValueError(f"nbgrader_config.py: {type(error).__name__}: {first_line(error)}"
                         ) from error
    return app.coursedir


class Layout:
    """One assignment in a course folder: the teacher's notebooks, and where everything is.

    Raises ValueError if there is something that cannot be worked with.
    """

    def __init__(self, directory: CourseDirectory, assignment: str):
        self.directory, self.assignment = directory, assignment
        self.source = Path(directory.format_path(directory.source_directory, ".", assignment))
        self.references = {path.stem: companions.attach(path.read_bytes(), self.source)
                           for path in sorted(self.source.glob("*.ipynb"))}
        self.steps = {name: _steps(name, content) for name, content in self.references.items()}
        parts = Path(directory.format_path(
            directory.submitted_directory, STUDENT, assignment)).parts
        if STUDENT not in parts:
            raise ValueError("CourseDirectory.directory_structure must have {student_id} as a "
                             f"folder of its own, not {directory.directory_structure!r}")
        self.submitted = Path(*parts[:parts.index(STUDENT)])
        # `day1` in `submitted/anna/day1`; nothing in `day1/submitted/anna`.
        self.inner = parts[parts.index(STUDENT) + 1:]

    @property
    def config(self) -> Config:
        """All that nbgrader_config.py says."""
        return self.directory.parent.config

    @property
    def journal(self) -> Path:
        return Path(self.directory.root, self.assignment, ".grading", "journal.jsonl")

    def hashes(self) -> dict[str, str]:
        """The SHA-256 of each of the teacher's notebooks."""
        return {name: hashlib.sha256(content).hexdigest()
                for name, content in self.references.items()}

    def points(self, notebook: str) -> float:
        """What can be earned in one notebook."""
        return sum(step.points for step in self.steps[notebook])

    def autograded(self, student: str) -> Path:
        return Path(self.directory.format_path(
            self.directory.autograded_directory, student, self.assignment))

    def students(self) -> tuple[list[str], list[str]]:
        """Who has a folder, and one line for each name in `submitted` that is no learner's."""
        found, problems = [], []
        if not self.submitted.is_dir():
            return [], []
        with os.scandir(self.submitted) as entries:
            for entry in entries:
                if left_out.clutter(entry.name):
                    continue
                if not (intake.printable(entry.name) and names.safe(entry.name)):
                    problems.append(f"{entry.name!r} is left out: a learner's name has letters, "
                                    "digits and -_.@+,() and begins with a letter or a digit; "
                                    "rename the folder")
                elif entry.is_symlink():
                    found.append(entry.name)
                elif entry.is_dir():
                    # Without the inner folder, only another assignment was handed in.
                    if os.path.lexists(os.path.join(entry.path, *self.inner[:1])):
                        found.append(entry.name)
                elif self.inner or not entry.name.lower().endswith(LOOSE):
                    problems.append(f"{entry.name!r} in {self.submitted} is not a folder; "
                                    "a hand-in is a folder of notebooks")
        return sorted(found), sorted(problems)

    def collected(self) -> dict[str, dict]:
        """What earlier downloads have told: "numbers", name of a learner -> number; "taken",
        name -> what something was taken from."""
        try:
            found = json.loads(self.journal.with_name(COLLECTED).read_bytes())
            return {key: dict(found[key]) for key in ("numbers", "taken")}
        except (OSError, ValueError, TypeError, KeyError):
            return {}

    def loose(self) -> list[str]:
        """One line for each file beside the learners' folders that could be collected from."""
        return [] if self.inner else [
            f"{path.name!r} is not in a learner's folder: `python -m grader collect` lays it out"
            for path in sorted(self.submitted.iterdir()) if path.name.lower().endswith(LOOSE)
            and not path.is_dir()]


def _steps(name: str, reference: bytes) -> list[rebuild.Step]:
    try:
        return rebuild.steps(reference, {})
    except reading.Unreadable as error:
        raise ValueError(f"the teacher's {name}.ipynb: {error}") from None
