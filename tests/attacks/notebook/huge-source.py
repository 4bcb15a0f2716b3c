# The answer has ten million characters.
from attacks import cell


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] += "\n" + "#" * 10_000_000
