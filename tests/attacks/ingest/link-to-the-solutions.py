# The notebook is a symbolic link to the solutions.
from attacks import NOTEBOOK

COURSE = True


def hand_in(notebook, folder):
    (folder / NOTEBOOK).symlink_to("@course@/day1/solutions/1-1-exercises.ipynb")
