# `grade` is false on the check cells and true on the answer cell, which passes.
from attacks import cell


def hand_in(notebook, folder):
    for name in ("softmax-check", "softmax-large"):
        cell(notebook, name)["metadata"]["nbgrader"]["grade"] = False
    marks = cell(notebook, "softmax")["metadata"]["nbgrader"]
    marks.update(grade=True, solution=False, locked=False, points=2)
