# Source that a parser may take exponential time to refuse.
from attacks import cell

LIMITS = {"cell_seconds": 10.0}
BOMBS = {"standardise": "{a:" * 90 + "1 1", "distances": "f(" * 90 + "a for a in b",
         "softmax": "with (" * 60 + "a as b", "windows": "[" * 150 + "x for",
         "patches": "\n".join(" " * n + "if 1:" for n in range(99)) + "\n" + "f'{" * 150}


def hand_in(notebook, folder):
    for name, source in BOMBS.items():
        cell(notebook, name)["source"] = source
