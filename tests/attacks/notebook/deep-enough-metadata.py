# The metadata are nested as deep as a reader can bear, so that the next step cannot.
import json
import sys

from attacks import NOTEBOOK

DEPTH = 900


def hand_in(notebook, folder):
    notebook["metadata"]["deep"] = "HERE"
    deep = '{"a":' * DEPTH + "1" + "}" * DEPTH
    assert DEPTH < sys.getrecursionlimit()
    (folder / NOTEBOOK).write_text(json.dumps(notebook).replace('"HERE"', deep))
