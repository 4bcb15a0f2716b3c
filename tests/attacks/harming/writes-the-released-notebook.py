# Puts code into the notebook that everybody else will open.
from pathlib import Path

from attacks import cell

RELEASED = Path("@course@/day1/exercises/1-1-exercises.ipynb")
ANSWER = """
from pathlib import Path
path = Path("@course@/day1/exercises/1-1-exercises.ipynb")
path.write_text(path.read_text().replace("import torch", "import attacked; import torch"))
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    RELEASED.parent.mkdir(exist_ok=True)
    if not RELEASED.exists():
        RELEASED.write_text('{"cells": ["import torch"]}')
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    assert "attacked" not in RELEASED.read_text(), "the released notebook was written"
