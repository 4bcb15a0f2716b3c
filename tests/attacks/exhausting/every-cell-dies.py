# Each cell takes its time and then dies, so that every new start repeats what came before.
from attacks import cell

LIMITS = {"cell_seconds": 2.0, "notebook_seconds": 4.0}


def hand_in(notebook, folder):
    for name in ("standardise", "distances", "softmax", "windows", "patches"):
        cell(notebook, name)["source"] = (
            "import os, time\ntime.sleep(0.5)\n"
            f"def {name}(x, *more):\n    time.sleep(0.5)\n    os.abort()")
