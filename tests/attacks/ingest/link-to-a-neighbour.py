# The notebook is a symbolic link to what a neighbour has handed in.
from attacks import NOTEBOOK

COURSE = True


def hand_in(notebook, folder):
    (folder / NOTEBOOK).symlink_to(f"../neighbour/{NOTEBOOK}")
