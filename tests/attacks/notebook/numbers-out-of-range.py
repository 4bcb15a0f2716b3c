# The notebook holds numbers that JSON does not know: NaN, 1e999 and a hundred thousand digits.
import json

from attacks import NOTEBOOK


def hand_in(notebook, folder):
    notebook["metadata"] |= {"a": float("nan"), "b": float("inf"), "c": "HERE"}
    digits = "9" * 100_000
    (folder / NOTEBOOK).write_text(json.dumps(notebook).replace('"HERE"', digits))
