# A passing cell with the name of the check stands before the check.
import copy

from attacks import cell


def hand_in(notebook, folder):
    for name in ("softmax-check", "softmax-large"):
        double = copy.deepcopy(cell(notebook, name))
        double["source"] = "pass"
        double["id"] = f"{name}-double"
        notebook["cells"].insert(notebook["cells"].index(cell(notebook, name)), double)
