# Check cells carry every tag that makes some tool leave a cell, its errors or its outputs out.
TAGS = ["nbval-skip", "nbval-ignore-output", "raises-exception", "nbval-raises-exception",
        "remove-cell", "remove-input", "remove-output", "hide-output", "nbgrader-skip", "ignore"]


def hand_in(notebook, folder):
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["grade"]:
            cell["metadata"] |= {"tags": TAGS, "nbconvert": {"execute": False}, "frozen": True,
                                 "init_cell": False, "editable": False}
