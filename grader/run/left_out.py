"""What lies in a learner's folder and was not looked at, and blanks beside an answered copy."""

import json
import os
from collections.abc import Collection

from grader.notebooks.rebuild import Step

# What systems and tools lay beside a notebook by themselves.
CLUTTER = {"timestamp.txt", ".ipynb_checkpoints", "__pycache__", ".DS_Store", "__MACOSX",
           "Thumbs.db", "desktop.ini", ".jupyter_cache", ".virtual_documents"}
MOST = 5  # names in one line
# What JSON that is no notebook, or is nested too deep, raises.
NO_NOTEBOOK = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


def clutter(name: str) -> bool:
    return name in CLUTTER or name.startswith("._")


def line(handle: int, looked_at: Collection[str]) -> list[str]:
    """One line with what is neither looked at nor clutter, or none."""
    left = [name for name in os.listdir(handle) if name not in looked_at and not clutter(name)]
    return [f"not looked at: {few(left)}"] if left else []


def few(names: Collection[str]) -> str:
    """These names in one line, or the first of them."""
    more = [f"{len(names) - MOST} more"] if len(names) > MOST else []
    return ", ".join([*map(repr, sorted(names)[:MOST]), *more])


def is_blank(content: bytes, steps: list[Step]) -> bool:
    """True if no code of a notebook is the learner's: its answers are those of `steps`, blank.

    Raises one of NO_NOTEBOOK.
    """
    released = {step.source.strip() for step in steps} | {""}
    checks = {step.name for step in steps if step.kind == "check"}
    cells = [cell for cell in json.loads(content.decode("utf-8-sig"))["cells"]
             if cell["cell_type"] == "code"]
    return all("".join(cell["source"]).strip() in released
               or cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") in checks
               for cell in cells)
