"""Notebooks as this package sees them: the sources of their cells, and nothing else.

Outputs, execution counts and metadata change when a notebook is opened and run; whoever has only
run a notebook has not changed it.
"""

import hashlib
import json


def parse(data: bytes) -> dict | None:
    """A notebook with the cells of format 4, or None if this is none."""
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except ValueError:
        return None
    cells = notebook.get("cells") if isinstance(notebook, dict) else None
    if not isinstance(cells, list) or not all(map(_is_cell, cells)):
        return None
    return notebook


def _is_cell(cell: object) -> bool:
    return (isinstance(cell, dict)
            and isinstance(cell.get("cell_type"), str) and isinstance(cell.get("metadata"), dict)
            and isinstance(cell.get("source"), str | list)
            and all(isinstance(line, str) for line in cell["source"]))


def dump(notebook: dict) -> bytes:
    """As Jupyter writes it."""
    text = json.dumps(notebook, indent=1, sort_keys=True, ensure_ascii=False)
    return (text + "\n").encode("utf-8", "surrogatepass")


def source(cell: dict) -> str:
    return "".join(cell["source"]).replace("\r\n", "\n")


def grade_id(cell: dict) -> str | None:
    marks = cell["metadata"].get("nbgrader")
    return marks.get("grade_id") if isinstance(marks, dict) else None


def is_answer(cell: dict) -> bool:
    return bool(grade_id(cell) and cell["metadata"]["nbgrader"].get("solution"))


def is_check(cell: dict) -> bool:
    return bool(grade_id(cell) and cell["metadata"]["nbgrader"].get("grade"))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:20]


def cell_print(cell: dict) -> str:
    """The fingerprint of one cell's source."""
    return digest(source(cell).encode("utf-8", "surrogatepass"))


def fingerprint(name: str, data: bytes) -> str:
    """Of a notebook: its sources. Blank cells do not count: JupyterLab adds one at the end when
    the last cell is run. Of any other file: its bytes."""
    notebook = parse(data) if name.endswith(".ipynb") else None
    if notebook is None:
        return digest(data)
    told = [[cell["cell_type"], cell_print(cell)] for cell in notebook["cells"]
            if source(cell).strip()]
    return digest(json.dumps(told).encode())


def cell_prints(name: str, data: bytes) -> set[str]:
    """The fingerprints of all cells; none if this is no notebook."""
    notebook = parse(data) if name.endswith(".ipynb") else None
    return set(map(cell_print, notebook["cells"])) if notebook else set()
