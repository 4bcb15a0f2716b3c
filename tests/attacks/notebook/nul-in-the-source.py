# The answer holds NUL and other control characters, on which `compile` gives up.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = (
        "def softmax(x, dim):\n    return x\n\x00\x1a\x0c\x1b[2J\x7f\ufeff")
