# Every answer takes most of what a cell may take, so that the notebook takes far more.
from attacks import cell

LIMITS = {"cell_seconds": 2.0, "notebook_seconds": 4.0}


def hand_in(notebook, folder):
    for name in ("standardise", "distances", "softmax", "windows", "patches"):
        cell(notebook, name)["source"] = (
            "import time\ntime.sleep(1.6)\n"
            f"def {name}(x, *more):\n    time.sleep(0.5)\n    return x")
