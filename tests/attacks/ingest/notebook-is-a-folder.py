# The notebook is a folder with a notebook in it.
import json

from attacks import NOTEBOOK

COURSE = True


def hand_in(notebook, folder):
    (folder / NOTEBOOK).mkdir()
    (folder / NOTEBOOK / NOTEBOOK).write_text(json.dumps(notebook))
