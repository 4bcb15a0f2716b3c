# Makes its own wrong answer the solution.
from attacks import NOTEBOOK, REFERENCE, cell

ANSWER = """
from pathlib import Path
path = Path("@course@/day1/solutions/1-1-exercises.ipynb")
path.write_text(path.read_text().replace("exponentials / exponentials", "x + 0 * exponentials /"))
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    solutions = folder.parents[1] / "solutions" / NOTEBOOK
    assert solutions.read_bytes() == REFERENCE.read_bytes(), "the solutions were written"
