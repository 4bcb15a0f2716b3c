# The cell of imports is gone; the answer cell brings a `check` of its own.
from attacks import cell

ANSWER = """
import torch
from types import SimpleNamespace
check = SimpleNamespace(given=lambda value, **_options: value, close=lambda *a, **k: None)
def softmax(x, dim):
    return x
"""


def hand_in(notebook, folder):
    notebook["cells"].remove(cell(notebook, "exercises-imports"))
    cell(notebook, "softmax")["source"] = ANSWER
