# Empties what the neighbour has handed in, before it is graded.
from attacks import NOTEBOOK, REFERENCE, cell

COURSE = True
ANSWER = """
from pathlib import Path
for folder in [Path.cwd(), *Path.cwd().parents, Path("@course@")]:
    for path in folder.glob("day1/submitted/neighbour/*.ipynb"):
        path.write_text('{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}')
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    neighbour = folder.parent / "neighbour" / NOTEBOOK
    same = not neighbour.exists() or neighbour.read_bytes() == REFERENCE.read_bytes()
    assert same, "the neighbour's hand-in was written"
