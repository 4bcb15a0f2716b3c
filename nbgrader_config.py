"""How nbgrader sees the course: one assignment a day, `dayN/solutions` -> `dayN/exercises`.

What a class produces (submitted, autograded, feedback, gradebook.db) is ignored by git.
"""

import os
import sys
from pathlib import Path

# nbgrader calls its helper `alembic` by name: find it even if the environment is not activated.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])

c = get_config()  # noqa: F821 - nbgrader defines it

c.CourseDirectory.course_id = "torch-in-three-days"
c.CourseDirectory.directory_structure = "{assignment_id}/{nbgrader_step}/{student_id}"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

c.ClearSolutions.code_stub = {"python": "raise NotImplementedError"}

# The limits of the course: 30 s a cell.
c.Execute.timeout = 30
