# The file ends in the middle of a word, as after a broken upload.
import json

from attacks import NOTEBOOK


def hand_in(notebook, folder):
    text = json.dumps(notebook)
    (folder / NOTEBOOK).write_text(text[:len(text) // 2])
