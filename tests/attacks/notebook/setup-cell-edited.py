# The locked cell of imports imports something else, and is not locked any more.
from attacks import cell


def hand_in(notebook, folder):
    imports = cell(notebook, "exercises-imports")
    imports["metadata"]["nbgrader"].update(locked=False, solution=True)
    imports["source"] += "\ncheck.close = lambda *a, **k: None"
