# Twenty thousand lines that IPython has to rewrite one by one.
from attacks import cell

LIMITS = {"cell_seconds": 2.0}


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = "%x\n" * 20_000
    cell(notebook, "windows")["source"] = "a = %x\nb = !y\nf?\n" * 8_000
