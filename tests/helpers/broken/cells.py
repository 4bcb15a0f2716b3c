"""Ways to break what the file says: its cells, their fields and their sources."""

import copy
import json
import random

from broken.values import JUNK, LITERALS, NUMBERS, ODD, SOURCES


def _cell(generator: random.Random, notebook: dict) -> dict:
    """A cell, if there is one left."""
    cells = notebook.get("cells")
    found = [c for c in cells if isinstance(c, dict)] if isinstance(cells, list) else []
    return generator.choice(found) if found else {}


def _answer(generator: random.Random, notebook: dict) -> dict:
    """An answer cell, if there is one left as it was."""
    cells = notebook.get("cells")
    found = [c for c in cells if isinstance(c, dict) and isinstance(c.get("metadata"), dict)
             and isinstance(c["metadata"].get("nbgrader"), dict)
             and c["metadata"]["nbgrader"].get("solution")] if isinstance(cells, list) else []
    return generator.choice(found) if found else {}


def wrong_types(generator: random.Random, notebook: dict) -> None:
    for _ in range(generator.randint(1, 6)):
        place: dict | list = notebook
        while place:
            key = generator.choice(list(place) if isinstance(place, dict) else range(len(place)))
            child = place[key]
            if not isinstance(child, dict | list) or not child or generator.random() < 0.3:
                place[key] = copy.deepcopy(generator.choice(JUNK))
                break
            place = child


def keys_lost(generator: random.Random, notebook: dict) -> None:
    for _ in range(generator.randint(1, 5)):
        cell = _cell(generator, notebook)
        metadata = cell.get("metadata")
        marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        places = [p for p in (notebook, cell, metadata, marks) if isinstance(p, dict) and p]
        place = generator.choice(places) if places else {"": 0}
        del place[generator.choice(list(place))]


def cells_of_other_kinds(generator: random.Random, notebook: dict) -> None:
    cells = notebook.get("cells")
    for _ in range(generator.randint(1, 5)) if isinstance(cells, list) else ():
        cells.insert(generator.randint(0, len(cells)), copy.deepcopy(generator.choice(
            [*JUNK, {"cell_type": "heading", "level": 1e400}, {"cell_type": ["code"]},
             {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["double"]}}},
             {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": "double", "points": {}}}}]
        )))


def names_doubled(generator: random.Random, notebook: dict) -> None:
    cells = notebook.get("cells")
    if isinstance(cells, list) and cells:
        several = generator.choices(cells, k=generator.choice([1, 3, 200]))
        notebook["cells"] = generator.choice([cells + several, several + cells, cells * 2])


def other_version(generator: random.Random, notebook: dict) -> None:
    notebook["nbformat"] = generator.choice(NUMBERS)
    notebook["nbformat_minor"] = generator.choice(NUMBERS)
    if generator.random() < 0.4:
        notebook["worksheets"] = [{"cells": notebook.get("cells")}, *generator.choices(JUNK, k=2)]
        if generator.random() < 0.5:
            notebook.pop("cells", None)


def odd_text(generator: random.Random, notebook: dict) -> None:
    for _ in range(generator.randint(1, 4)):
        cell, odd = _answer(generator, notebook), generator.choice(ODD)
        place = generator.choice(["source", "source", "id", "cell_type", "name"])
        if place == "name" and cell:
            cell["metadata"]["nbgrader"]["grade_id"] = generator.choice([odd, "double" + odd])
        else:
            text = str(cell.get(place, ""))
            middle = generator.randint(0, len(text))
            cell[place] = text[:middle] + odd + text[middle:]


def odd_lists(generator: random.Random, notebook: dict) -> None:
    cell = _answer(generator, notebook)
    lines = str(cell.get("source", "")).splitlines(keepends=True)
    for _ in range(generator.randint(1, 5)):
        lines.insert(generator.randint(0, len(lines)), copy.deepcopy(generator.choice(JUNK)))
    cell["source"] = generator.choice([lines, [lines], dict(enumerate(lines)), {"text": lines}])


def hard_sources(generator: random.Random, notebook: dict) -> None:
    cell = _answer(generator, notebook)
    hard = generator.choice(SOURCES)
    cell["source"] = generator.choice([hard, f"{cell.get('source')}\n{hard}"])


def huge(generator: random.Random, notebook: dict) -> None:
    cell, size = _cell(generator, notebook), generator.choice([10**5, 10**5, 3 * 10**6])
    cells = notebook.get("cells")
    match generator.randrange(5):
        case 0:
            cell["source"] = "x = 1" + " " * size
        case 1:
            cell["source"] = ["x"] * (size // 10)
        case 2:
            cell["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * size}]
        case 3:
            cell["metadata"] = {str(n): n for n in range(size // 20)}
        case 4 if isinstance(cells, list):
            cells += [{"cell_type": "code", "source": f"x = {n}"} for n in range(size // 100)]


def deep(generator: random.Random, notebook: dict) -> bytes:
    _cell(generator, notebook)[generator.choice(["metadata", "outputs", "source"])] = "DEEP"
    depth = generator.choice([10, 500, 900, 5_000, 100_000])
    opening, closing = generator.choice([(b"[", b"]"), (b'{"a":', b"}"), (b'[{"cells":', b"}]")])
    middle = opening * depth + b"0" + closing * depth
    return json.dumps(notebook).encode().replace(b'"DEEP"', middle)


def numbers_beyond_all_bounds(generator: random.Random, notebook: dict) -> bytes:
    for _ in range(generator.randint(1, 3)):
        cell = _answer(generator, notebook)
        place = generator.choice([notebook, cell, cell.get("metadata", {}).get("nbgrader", {})])
        place[generator.choice(["points", "source", "nbformat", "execution_count", "id"])] = "BIG"
    literal = generator.choice(LITERALS).encode()
    return json.dumps(notebook).encode().replace(b'"BIG"', literal)


def odd_outputs(generator: random.Random, notebook: dict) -> None:
    cell = _cell(generator, notebook)
    data = {"text/plain": generator.choice(JUNK), "image/png": generator.choice(JUNK)}
    cell["outputs"] = generator.choice([
        generator.choices(JUNK, k=3), [{"output_type": "display_data", "data": data}],
        [{"output_type": generator.choice(JUNK), "text": generator.choice(JUNK)}] * 100,
        [{"output_type": "error", "ename": 3, "evalue": None, "traceback": "no list"}]])
    cell["attachments"] = generator.choice(JUNK)
