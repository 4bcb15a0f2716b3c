"""`nbgrader autograde`, sealed: what nbgrader_config.py plugs in by name.

nbgrader parses a hand-in, mends it and runs it with the teacher's rights. Here it does none of
these: `Sealed` does not open the file, `Rebuild` takes the answers out of its bytes, and
`SealedExecute` has it graded. SaveAutoGrades then reads the marks as it always does.
"""

import os
import secrets
from importlib import import_module
from typing import TYPE_CHECKING

from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbformat.v4 import new_notebook
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor
from nbgrader.utils import is_grade, is_solution
from traitlets import Bool, Dict

from grader.gradebook import links

if TYPE_CHECKING:  # imported where they are used: nbgrader's other commands stay quick
    from grader.run.hand_in import HandIn
    from grader.run.submissions import Course

# What nbgrader_config.py names besides: imported when it is asked for.
ELSEWHERE = {
    "Release": ("release", "Release"),
    "SafeCsv": ("export", "SafeCsv"),
    "clean_html": ("filters", "html"),
    "highlight_code": ("filters", "highlight"),
    "markdown2html": ("filters", "markdown"),
}


def __getattr__(name: str):
    if name not in ELSEWHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = ELSEWHERE[name]
    return getattr(import_module(f"grader.gradebook.{module}"), attribute)


class NotGraded(RuntimeError):
    """There is no verdict, and the learner is not to blame."""


class Sealed(NotebookExporter):
    """The exporter of a run of `nbgrader autograde`, from the converter `parent`."""

    def __init__(self, **options):
        super().__init__(**options)
        self.seed = secrets.randbelow(2**53)  # one for all notebooks of a run
        self._courses: dict[str, Course] = {}
        links.leave_out(self.parent)

    def from_filename(self, filename, resources=None, **options):
        """A hand-in is not parsed: a blank notebook stands for it until `Rebuild` reads it."""
        course, own = self.parent.coursedir, resources["nbgrader"]
        handed_in = course.format_path(
            course.submitted_directory, own["student"], own["assignment"])
        if os.path.normpath(os.path.dirname(filename)) == os.path.normpath(handed_in):
            return self.from_notebook_node(new_notebook(), resources, **options)
        return super().from_filename(filename, resources, **options)

    def material(self, resources: dict) -> tuple[bytes, "HandIn"]:
        """The teacher's notebook, and the hand-in as `python -m grader` reads it."""
        from grader.run.submissions import Course

        own = resources["nbgrader"]
        if own["assignment"] not in self._courses:
            course = Course(self.parent.coursedir, own["assignment"])
            self._courses[own["assignment"]] = course
            for line in [*course.students()[1], *course.loose()]:
                self.log.warning(line)
        course = self._courses[own["assignment"]]
        if own["notebook"] not in course.references:
            raise NotGraded(f"there is no {own['notebook']}.ipynb in {course.source}")
        hand_in = next(course.hand_ins(own["student"], [own["notebook"]]))
        return course.references[own["notebook"]], hand_in


class Rebuild(NbGraderPreprocessor):
    """The teacher's notebook with the learner's answers, whatever was handed in."""

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        from grader.notebooks.released import rebuilt

        reference, hand_in = self.parent.material(resources)
        return rebuilt(reference, hand_in.content or b"", self.config), resources


class SealedExecute(NbGraderPreprocessor):
    """Has a hand-in graded in the sandbox, and writes the verdict as outputs."""

    trusted = Bool(False, help="Grade without a sandbox: only for people you trust.").tag(
        config=True)
    limits = Dict(help="What a notebook may use, such as {'cell_seconds': 60}: see grader.job."
                  ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        from grader.gradebook import clean, report
        from grader.job import Job, Limits, Result
        from grader.run.server import grade

        reference, hand_in = self.parent.material(resources)
        name = hand_in.label
        for note in hand_in.notes:
            self.log.warning("%s: %s", name, clean.text(note, 500))
        if hand_in.content is None:
            result = Result("unreadable", hand_in.reason)
        else:
            job = Job(reference, hand_in.content, self.parent.seed, Limits(**self.limits),
                      self.trusted)
            result = Result.unpack(grade(job.pack()))
        if result.state == "unreadable":
            self.log.error("%s cannot be read, it gets 0 points: %s", name, result.reason)
        if result.state == "failed":
            _withdraw(resources["nbgrader"], self.parent.parent.coursedir.course_id)
            raise NotGraded(f"{name} is not graded: {result.reason}")
        self.log.info("%s: %g of %g points, %s", name, result.score, result.points,
                      result.protection)
        for cell in result.cells:
            for note in cell.notes:
                self.log.warning("%s: %s: %s", name, cell.name, clean.text(note, 300))
        return report.build(reference, hand_in.content or b"", result, self.config), resources


class ClearHidden(ClearHiddenTests):
    """Hidden tests do not go into feedback. The words may stand in an answer: that is no error."""

    def preprocess_cell(self, cell, resources, cell_index):
        if is_grade(cell) and not is_solution(cell):
            return super().preprocess_cell(cell, resources, cell_index)
        return cell, resources


def _withdraw(own: dict, course_id: str) -> None:
    """nbgrader would let the marks of an earlier hand-in stand for one that is not graded."""
    from grader.gradebook.book import Book

    with Book(own["db_url"], course_id) as book:
        book.withdraw(own["student"], own["assignment"], own["notebook"])
