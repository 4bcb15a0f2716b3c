"""nbgrader's side: marks, the gradebook, graded notebooks, feedback, export.

Imports `grader.notebooks` and below.
"""

import locale
import os

# alembic, which nbgrader calls, reads a file in the locale's encoding, and the file has the path of
# the environment in it: under LC_ALL=C, no gradebook could be made below a folder such as 课程.
if os.name == "posix" and locale.getencoding().lower() != "utf-8":
    os.environ["LC_ALL"] = "C.UTF-8"
