"""Broken notebooks, each broken in one of many ways: what a disk, a sync tool, an editor or an
attacker can make of a hand-in. Seeded, so that a run can be repeated.
"""

import copy
import json
import pprint
import random
import zlib
from collections.abc import Callable

JUNK = [None, True, 3, -1.5, "", "text", [], {}, [[]], {"cells": []}, ["a", 3], "\x00", "\ud800"]
NUMBERS = [0, -1, 3, 5, 99, 4.5, "4", None, True, [4], {}, 2**70, 1e308]
LITERALS = ["NaN", "Infinity", "-Infinity", "1e999", "9" * 4000, "9" * 5000, "-0", "1E-400"]
ODD = ["\x00", "\ud800", "\udfff\ud800", "\ufeff", "\u202e", "\u2028", "\x85", "\x1b[31m", "\r",
       "\x0c", "🙂", "e\u0301" * 50, "\U0010ffff", "١", "ﬁ", "\u200b", "\x7f", "𝐱 = 1", "\\ud800"]
# Sources that are hard on a tokenizer, a parser, a compiler or IPython.
SOURCES = [
    "(" * 50_000, "-" * 100_000 + "1", "1+" * 60_000 + "1", "a" + ".a" * 60_000, "[" * 150 + "]",
    "lambda:" * 20_000 + "0", "not " * 40_000 + "1", "x = " * 30_000 + "0", "f" + "()" * 60_000,
    "\n".join(" " * n + "if 1:" for n in range(150)) + " 0", "9" * 100_000, "0x" + "f" * 100_000,
    "'" * 99_999, '"""', "\\", "\\\n" * 50_000, ";" * 5_000, "\n" * 150_000, "@a\n" * 30_000,
    "f'" + "{f'" * 50, "def f(" + ",".join(f"a{n}" for n in range(5_000)) + "): pass",
    "if 1:\n    pass\n" + "elif 1:\n    pass\n" * 5_000, "{" + "**{}," * 30_000 + "}",
    "# -*- coding: latin-7 -*-", "# coding: \x00", "from __future__ import braces",
    "return 1", "yield", "await x", "await asyncio.sleep(0)", "async for x in y: pass",
    "%%bash\nls", "!ls", "!!ls", "?double", "double??", "%%nosuch\nx", "%%timeit -n 1\n1",
    "%%", "%", "!", "%run nowhere.py", "%load nowhere.py", "%debug", "%%html\n<b>x</b>", "%paste",
    "%cd /", "%%writefile x\ny", "input()", "breakpoint()", "exit", "quit()", "help()", "1 / 0",
    "raise KeyboardInterrupt", "raise SystemExit(0)", "raise BaseException", "import nowhere",
    "\tx\n        y", "def double(x):\n\treturn x\n        return x", "print('x' * 3_000_000)",
    "def double(x):\n    return double(x)", "class double: __slots__ = 'a', 'a'", "ﬁ = 1; fi"]
TEXTS = [b"", b"null", b"3", b"true", b'"text"', b"[]", b"{}", b'{"cells": []}', b"{} {}", b"NaN",
         b"<!DOCTYPE html><title>Sign in</title>", b"PK\x03\x04" + bytes(100), b"\x1f\x8b\x08",
         b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n", b"\x80\x04K\x03.",
         b"import torch\n", bytes(4096), b"\xff" * 100, b"\xed\xa0\x80", b'{"cells": [', b"\n" * 99]

Way = Callable[[random.Random, dict], bytes | None]  # None: the notebook was changed in place


def broken(generator: random.Random, number: int, notebook: dict) -> bytes:
    """The `number`-th broken notebook: the ways take turns, and some meet a second one."""
    made = copy.deepcopy(notebook)
    content = WAYS[number % len(WAYS)](generator, made)
    if content is None and generator.random() < 0.2:
        content = generator.choice(WAYS)(generator, made)
    return json.dumps(made).encode() if content is None else content


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


def cut_off(generator: random.Random, notebook: dict) -> bytes:
    content = json.dumps(notebook).encode()
    return content[:generator.randrange(len(content))]


def bytes_exchanged(generator: random.Random, notebook: dict) -> bytes:
    content = bytearray(json.dumps(notebook).encode())
    for _ in range(generator.choice([1, 1, 3, 50])):
        content[generator.randrange(len(content))] = generator.randrange(256)
    return bytes(content)


def bytes_repeated_or_lost(generator: random.Random, notebook: dict) -> bytes:
    content = json.dumps(notebook).encode()
    first, last = sorted(generator.choices(range(len(content)), k=2))
    return content[:last] + content[first:] if generator.random() < 0.5 else \
        content[:first] + content[last:]


def no_notebook_at_all(generator: random.Random, notebook: dict) -> bytes:
    return generator.choice([*TEXTS, generator.randbytes(generator.randrange(1, 5_000)),
                             zlib.compress(json.dumps(notebook).encode())])


def almost_json(generator: random.Random, notebook: dict) -> bytes:
    text = json.dumps(notebook, indent=1)
    head, tail = text[:len(text) // 2], text[len(text) // 2:]
    return generator.choice([
        text + ",", text + text, pprint.pformat(notebook), text.replace("]", ",]"),
        f"// mine\n{text}", f"<<<<<<< HEAD\n{head}\n=======\n{tail}\n>>>>>>> mine\n",
        text[:-1] + ', "cells": 3}', text[:-1] + ', "cells": []}',
        text.replace("{", '{"source": "pass", "source": "pass", ', 3)]).encode()


def other_encoding(generator: random.Random, notebook: dict) -> bytes:
    text = json.dumps(notebook | {"metadata": {"author": "Zoë 张三"}}, ensure_ascii=False)
    encoding = generator.choice(["utf-8-sig", "utf-16", "utf-32", "utf-16-be", "gb18030", "cp1252"])
    return generator.choice([b"", b"\xef\xbb\xbf"]) + text.encode(encoding, "replace")


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


WAYS: list[Way] = [
    cut_off, bytes_exchanged, bytes_repeated_or_lost, no_notebook_at_all, almost_json,
    other_encoding, wrong_types, keys_lost, cells_of_other_kinds, names_doubled, other_version,
    odd_text, odd_lists, hard_sources, hard_sources, huge, deep, numbers_beyond_all_bounds,
    odd_outputs, wrong_types]
