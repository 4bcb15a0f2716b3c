"""Made releases of a small course, and learners' folders: what the tests of `course.layout` use."""

import json
from pathlib import Path

LESSON, EXERCISES = "day1/1-1-made.ipynb", "day1/exercises/1-1-exercises.ipynb"
STUB = "def {name}(x):\n    raise NotImplementedError"


def code(source: str, **more) -> dict:
    return {"cell_type": "code", "source": source, "metadata": {}, "outputs": [],
            "execution_count": None} | more


def words(source: str, **more) -> dict:
    return {"cell_type": "markdown", "source": source, "metadata": {}} | more


def marked(name: str, cell: dict, **marks) -> dict:
    """A cell as nbgrader releases it."""
    nbgrader = {"grade_id": name, "grade": False, "solution": False, "locked": True} | marks
    return cell | {"id": name, "metadata": {"nbgrader": nbgrader}}


def exercise(name: str, version: int) -> list[dict]:
    """Task, blank answer and check; every release has another task and another check."""
    return [marked(f"{name}-task", words(f"Write {name}, release {version}.")),
            marked(name, code(STUB.format(name=name)), solution=True, locked=False),
            marked(f"{name}-check", code(f"assert {name}({version}) == {version}"),
                   grade=True, points=1)]


def notebook(cells: list[dict]) -> dict:
    cells = [{"id": f"cell-{n}"} | cell for n, cell in enumerate(cells)]
    return {"cells": cells, "metadata": {"kernelspec": {"name": "python3"}}, "nbformat": 4,
            "nbformat_minor": 5}


def save(path: Path, cells: list[dict]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook(cells)), encoding="utf-8")


def release(root: Path, version: int, names: tuple[str, ...] = ("one", "two")) -> Path:
    """A course with a lesson, an exercises notebook, code, data, and what nobody may lay out."""
    save(root / LESSON, [words("# Made"), code(f"print({version})")])
    imports = marked("imports", code(f"import math  # {version}"))
    save(root / EXERCISES, [imports, *(c for name in names for c in exercise(name, version))])
    for name in ("day1/solutions/1-1-exercises.ipynb", "day1/submitted/ada/1-1-exercises.ipynb",
                 "day1/README.md", "day1/.grading/journal", "day1/code/__pycache__/a.pyc",
                 "tests/a.py", "grader/b.py", "day1/exercises/._1-1-exercises.ipynb",
                 "day1/exercises/1-1-exercises-Copy1.ipynb"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("secret")
    read = {"day1/code/part.py": f"VERSION = {version}\n", "day1/data/a.npz": "7"}
    for name, content in read.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    return root


def sources(path: Path) -> list[str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells]


def edit(path: Path, name: str, source: str) -> None:
    """Type over the cell of this id."""
    found = json.loads(path.read_text(encoding="utf-8"))
    (cell,) = [cell for cell in found["cells"] if cell["id"] == name]
    cell["source"] = source
    path.write_text(json.dumps(found), encoding="utf-8")


def insert(path: Path, after: str, cell: dict) -> None:
    found = json.loads(path.read_text(encoding="utf-8"))
    place = [old["id"] for old in found["cells"]].index(after) if after else -1
    found["cells"].insert(place + 1, cell)
    path.write_text(json.dumps(found), encoding="utf-8")


def run(path: Path) -> None:
    """What running a notebook leaves behind: outputs, counts, metadata, a blank cell at the end."""
    found = json.loads(path.read_text(encoding="utf-8"))
    for count, cell in enumerate(found["cells"]):
        if cell["cell_type"] == "code":
            cell |= {"execution_count": count, "outputs": [
                {"output_type": "stream", "name": "stdout", "text": f"mine {count}"}]}
        cell["metadata"]["collapsed"] = True
        cell["source"] = "".join(cell["source"]).splitlines(keepends=True)
    found["cells"].append(code("", id="blank"))
    found["metadata"]["language_info"] = {"name": "python"}
    path.write_text(json.dumps(found, indent=1), encoding="utf-8")
