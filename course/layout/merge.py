"""The tasks and checks of a new release around a learner's answers.

Cells are matched by grade_id, then by id. What a release has had is the release's to replace;
every other source is the learner's and is in the result.
"""

import uuid
from collections.abc import Iterator

from course.layout.cells import cell_print, grade_id, is_answer, is_check, source


def merge(mine: dict, new: dict, known: set[str], newer: bool) -> dict:
    """The notebook `new` with what the learner wrote in `mine`; neither is changed.

    known: fingerprints of the cells of every release that was laid here; none if that is unknown.
    newer: `new` is a release that has not been laid here. Otherwise cells that the learner has
    deleted stay away, unless `mine` has cells of an older release.
    """
    old = dict(_pairs(new["cells"], mine["cells"]))  # index in new -> index in mine
    restore = newer or any(_is_stale(mine["cells"][m], new["cells"][n], known)
                           for n, m in old.items())
    taken = {cell["id"] for cell in new["cells"] if "id" in cell}
    added = _added(mine["cells"], {m: n for n, m in old.items()}, known, taken)
    cells = added.pop(-1, [])
    for n, cell in enumerate(new["cells"]):
        if n in old:
            cells += _together(mine["cells"][old[n]], cell, known, taken)
        elif restore or cell_print(cell) not in known:
            cells.append(cell)
        cells += added.pop(n, [])
    return {**new, "metadata": {**new["metadata"], **mine.get("metadata", {})}, "cells": cells}


def _pairs(new: list[dict], mine: list[dict]) -> Iterator[tuple[int, int]]:
    """Indices in new and mine of what is the same cell. Of copies, the one with the id is it."""
    names = {name for cell in new if (name := grade_id(cell))}
    by_name, by_id = {}, {}
    for m, cell in enumerate(mine):
        name = grade_id(cell)
        if name in names:
            if name not in by_name or cell.get("id") == name:
                by_name[name] = m
        elif "id" in cell:
            by_id.setdefault(cell["id"], m)
    for n, cell in enumerate(new):
        m = by_name.get(grade_id(cell), by_id.get(cell.get("id")))
        if m is not None:
            yield n, m


def _is_stale(old: dict, new: dict, known: set[str]) -> bool:
    return source(old) != source(new) and cell_print(old) in known


def _added(mine: list[dict], matched: dict[int, int], known: set[str],
           taken: set[str]) -> dict[int, list[dict]]:
    """The learner's own cells by the cell of the new release that they follow, -1 for none."""
    added: dict[int, list[dict]] = {}
    last = -1
    for m, cell in enumerate(mine):
        if m in matched:
            last = matched[m]
        elif source(cell).strip() and not (grade_id(cell) and cell_print(cell) in known):
            added.setdefault(last, []).append(_own(cell, taken))
    return added


def _together(old: dict, new: dict, known: set[str], taken: set[str]) -> list[dict]:
    """One cell of the release, and where both sides have changed it the learner's below."""
    if source(old) == source(new):
        return [_with(new, old)]
    if cell_print(old) in known:
        return [new]
    if is_answer(new) or cell_print(new) in known:
        return [_with(new, old)]
    # Other cells are locked: without a record, a difference is an older release's.
    return [new, _own(old, taken)] if known else [new]


def _with(new: dict, old: dict) -> dict:
    """The release's cell with the learner's source, and the outputs that it had."""
    cell = {**new, "source": old["source"]}
    if old["cell_type"] == new["cell_type"]:
        cell |= {name: old[name] for name in ("outputs", "execution_count", "attachments")
                 if name in old}
    return cell


def _own(cell: dict, taken: set[str]) -> dict:
    """A learner's cell with an id of its own, and without nbgrader's marks: a check among them
    does not run any more."""
    name = cell.get("id", "")
    if not name or name in taken:
        name = uuid.uuid4().hex[:8]
    taken.add(name)
    own = {**cell, "id": name}
    if grade_id(cell):
        own["metadata"] = {name: value for name, value in cell["metadata"].items()
                           if name not in ("nbgrader", "deletable", "editable")}
    if is_check(cell) and cell["cell_type"] == "code":
        own["cell_type"] = "raw"
        own.pop("outputs", None)
        own.pop("execution_count", None)
    return own
