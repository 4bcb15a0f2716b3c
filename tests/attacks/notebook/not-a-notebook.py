# The file is an image with the name of a notebook.
from attacks import NOTEBOOK


def hand_in(notebook, folder):
    (folder / NOTEBOOK).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100)
