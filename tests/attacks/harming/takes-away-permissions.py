# Changes the mode and the dates of the solutions: Landlock has no word for either.
from pathlib import Path

from attacks import cell

SOLUTIONS = Path("@course@/day1/solutions/1-1-exercises.ipynb")
ANSWER = """
import os
path = "@course@/day1/solutions/1-1-exercises.ipynb"
for change in (lambda: os.chmod(path, 0o755), lambda: os.utime(path, (1, 1))):
    try:
        change()
    except OSError:
        pass
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    found = SOLUTIONS.stat()
    assert not found.st_mode & 0o111, "the mode was changed"
    assert found.st_mtime > 1, "the dates were changed"
