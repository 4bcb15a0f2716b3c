"""The teacher's notebook as it is released, with a learner's answers in it."""

import json
from collections.abc import Iterator
from functools import lru_cache

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import ClearOutput, ClearSolutions, ComputeChecksums, LockCells
from nbgrader.utils import is_solution
from traitlets.config import Config

from grader.notebooks import companions
from grader.notebooks.order import arranged
from grader.notebooks.reading import Unreadable
from grader.notebooks.rebuild import Step, answers

# What nbgrader does to a notebook before it stores the cells' checksums in the gradebook.
RELEASE = (LockCells, ClearSolutions, ClearOutput, ComputeChecksums)
STUB = Config({"ClearSolutions": {"code_stub": {"python": "raise NotImplementedError"}}})


def rebuilt(reference: bytes, submission: bytes = b"", config: Config = STUB) -> NotebookNode:
    """The teacher's notebook with the learner's answers and own cells, and no outputs.

    An answer that is missing is blank, as released; so is every answer of a submission that
    cannot be read.
    """
    try:
        steps, found = arranged(reference, submission), answers(submission)
    except Unreadable:
        steps, found = [], {}
    own = {name: config.get(name, {}) for name in ("LockCells", "ClearSolutions")}
    notebook = nbformat.from_dict(json.loads(_released(reference, json.dumps(own))))
    # Of answers that are texts there are no steps.
    found |= {step.name: step.source for step in steps if step.kind == "answer"}
    for cell in notebook.cells:
        if is_solution(cell):
            cell.source = found.get(cell.metadata.nbgrader["grade_id"], cell.source)
    notebook.cells = list(_with_own(notebook.cells, steps))
    return notebook


def _with_own(cells: list[NotebookNode], steps: list[Step]) -> Iterator[NotebookNode]:
    """The cells, and the learner's own after the teacher's cell that they stand below."""
    names = [cell.metadata.get("nbgrader", {}).get("grade_id") or cell.id for cell in cells]
    after, above = {}, ""
    for step in steps:
        if step.kind == "own":
            after.setdefault(above, []).append(step)
        elif (step.name or step.id) in names:
            above = step.name or step.id
    for name, cell in zip(names, cells, strict=True):
        if cell.cell_type == "code":
            yield from map(_own, after.pop("", []))
        yield cell
        yield from map(_own, after.pop(name, []))


def _own(step: Step) -> NotebookNode:
    return nbformat.from_dict({"cell_type": "code", "id": step.name, "metadata": {}, "outputs": [],
                               "execution_count": None, "source": step.source})


@lru_cache(maxsize=64)
def _released(reference: bytes, config: str) -> str:
    """The teacher's notebook as released, but with its hidden tests, as JSON.

    The checksum of an answer cell is that of the blank answer: nbgrader compares it with the
    learner's to say "No response." and to give 0 points without a teacher's look.
    """
    text = reference.decode("utf-8-sig")
    version, notebook = json.loads(text), nbformat.reads(text, as_version=4)
    if (version["nbformat"], version["nbformat_minor"]) < (4, 5):
        for number, cell in enumerate(notebook.cells):
            cell.id = f"cell-{number}"  # nbformat would invent others every time
    notebook.nbformat_minor = 5
    notebook.metadata.pop(companions.KEY, None)
    for step in RELEASE:
        notebook, _resources = step(config=Config(json.loads(config))).preprocess(notebook, {})
    return json.dumps(notebook)
