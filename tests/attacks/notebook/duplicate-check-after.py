# A passing cell with the name of the check stands at the end.
import copy

from attacks import cell


def hand_in(notebook, folder):
    for name in ("softmax-check", "softmax-large"):
        double = copy.deepcopy(cell(notebook, name))
        double["source"] = "pass"
        double["id"] = f"{name}-double"
        double["metadata"]["nbgrader"].update(solution=True, locked=False)
        notebook["cells"].append(double)
