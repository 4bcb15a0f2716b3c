"""How nbgrader sees the course: one assignment a day, `dayN/solutions` -> `dayN/exercises`.

What a class produces (submitted, autograded, feedback, gradebook.db) is ignored by git. What is
named as text is imported by the commands that need it.
"""

import locale
import os
import sys
from pathlib import Path

# nbgrader calls its helper `alembic` by name: find it even if the environment is not activated.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
# alembic reads a file with that path in the locale's encoding: under LC_ALL=C, it could not.
if os.name == "posix" and locale.getencoding().lower() != "utf-8":
    os.environ["LC_ALL"] = "C.UTF-8"

c = get_config()  # noqa: F821 - nbgrader defines it

c.CourseDirectory.course_id = "torch-in-three-days"
c.CourseDirectory.directory_structure = "{assignment_id}/{nbgrader_step}/{student_id}"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
# The gradebook is gradebook.db, here. On a server (pip install "psycopg[binary]"):
# c.CourseDirectory.db_url = "postgresql+psycopg://user:password@host/database"

# Answers in `exercises` are kept before nbgrader empties that folder.
c.GenerateAssignment.exporter_class = "grader.plugin.Release"
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}

# `nbgrader autograde` is sealed: the teacher's notebook with the learner's answers, in a sandbox.
# `c.SealedExecute.trusted = True` does without the sandbox: only for people you trust.
c.Autograde.exporter_class = "grader.plugin.Sealed"
c.Autograde.sanitize_preprocessors = ["grader.plugin.Rebuild"]
c.Autograde.autograde_preprocessors = [
    "grader.plugin.SealedExecute",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
]

# Pages with learners' work: feedback and formgrader. Hidden tests go into neither a learner's
# feedback nor anything that acts into any page.
c.GenerateFeedback.preprocessors = [
    "nbgrader.preprocessors.GetGrades",
    "grader.plugin.ClearHidden",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.filters = {
    "clean_html": "grader.plugin.clean_html",
    "highlight_code": "grader.plugin.highlight_code",
    "markdown2html": "grader.plugin.markdown2html",
}

c.ExportApp.plugin_class = "grader.plugin.SafeCsv"

# `nbgrader validate` runs a notebook as it is, without the grader: 30 s a cell.
c.Execute.timeout = 30
