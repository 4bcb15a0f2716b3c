"""What Restart and Run All shows: a hand-in in a real kernel, which goes on after errors."""

import copy
import json
import os
from pathlib import Path
from unittest.mock import patch

import nbformat
from nbclient import NotebookClient

# Between two hand-ins in one kernel. To start a kernel for each would take 4 s.
RESTART = """import gc, matplotlib.pyplot, torch, warnings
from course import check
gc.freeze()  # a reset collects what is there, which takes seconds
get_ipython().compile.reset_compiler_flags()
warnings.resetwarnings()
matplotlib.pyplot.close("all")
torch.set_default_dtype(torch.float32)
torch.set_printoptions(profile="default")
get_ipython().run_line_magic("reset", "-f")"""


def with_the_courses(released: dict, handed_in: dict) -> list[dict]:
    """The code cells of a hand-in, with the course's visible checks and locked cells.

    A check stands where the learner has it, the last one if there are several; a locked cell is
    the course's, then the learner's. What is missing comes after the cell before it.
    """
    cells = [copy.deepcopy(c) for c in handed_in["cells"] if c["cell_type"] == "code"]
    above = None
    for course in released["cells"]:
        if course["cell_type"] != "code":
            continue
        name, there = grade_id(course), [n for n, c in enumerate(cells)
                                         if grade_id(c) == grade_id(course)]
        if course["metadata"]["nbgrader"]["solution"]:
            above = there[-1] if there else above
            continue
        if not there:
            there = [0 if above is None else above + 1]
            cells.insert(there[0], copy.deepcopy(course))
        elif course["metadata"]["nbgrader"]["grade"]:
            if text(course) not in text(cells[there[-1]]):
                cells[there[-1]]["source"] = course["source"]
        elif text(cells[there[0]]) != text(course):
            cells[there[0]]["source"] = f"{text(course)}\n{text(cells[there[0]])}"
        cells[there[-1]] |= {"verdict": name} if course["metadata"]["nbgrader"]["grade"] else {}
        above = there[-1]
    return cells


def shown(released: dict, hand_ins: dict[str, dict], seconds: float, progress: str
          ) -> dict[str, dict[str, bool]]:
    """name of a hand-in -> grade_id of each check cell -> whether it passes.

    seconds: a cell that takes longer is interrupted. progress: a file for the course's own notes;
    what cells write lies beside it.
    """
    made, places = [], []
    for name, hand_in in hand_ins.items():
        made.append(nbformat.v4.new_code_cell(RESTART))
        for cell in with_the_courses(released, hand_in):
            made.append(nbformat.v4.new_code_cell(text(cell)))
            if "verdict" in cell:
                places.append((name, cell["verdict"], made[-1]))
    notebook = nbformat.v4.new_notebook(cells=made)
    # A learner's %pip must not reach for the network, nor change what the suite runs in.
    with patch.dict(os.environ, COURSE_PROGRESS=progress, PIP_NO_INDEX="1"):
        os.environ.pop("PYTHONWARNINGS", None)  # of the suite: a learner's kernel has none
        NotebookClient(notebook, interrupt_on_timeout=True, allow_errors=True,
                       timeout_func=lambda cell: 300 if cell.source == RESTART else seconds,
                       kernel_name="python3", resources={"metadata": {
                           "path": str(Path(progress).parent)}}).execute()
    found: dict[str, dict[str, bool]] = {name: {} for name in hand_ins}
    for name, check, cell in places:
        found[name][check] = not any(output.output_type == "error" for output in cell.outputs)
    return found


def grade_id(cell: dict) -> str:
    """Its grade_id; a cell that has lost its metadata has an id still."""
    marks = cell["metadata"].get("nbgrader") or {}
    return marks.get("grade_id", cell.get("id", ""))


def text(cell: dict) -> str:
    return "".join(cell["source"])


def packed(notebook: dict) -> bytes:
    return json.dumps(notebook).encode()
