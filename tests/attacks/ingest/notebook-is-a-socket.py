# The notebook is a socket; links beside it lead nowhere, to themselves and to the folder above.
import os
import socket

from attacks import NOTEBOOK

COURSE = True
STOCK = "would copy the folder into itself until names are too long"


def hand_in(notebook, folder):
    before = os.getcwd()
    os.chdir(folder)  # an address has 107 letters at most
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(NOTEBOOK)
    finally:
        os.chdir(before)
    for name, target in (("a.ipynb", "a.ipynb"), ("b.ipynb", "nowhere"), ("c", "..")):
        (folder / name).symlink_to(target)
