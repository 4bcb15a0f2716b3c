# The notebook is a named pipe: whoever opens it waits for ever.
import os

from attacks import NOTEBOOK

COURSE = True


def hand_in(notebook, folder):
    os.mkfifo(folder / NOTEBOOK)
