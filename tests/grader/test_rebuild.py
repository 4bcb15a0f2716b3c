"""Hand-ins as learners and attackers make them: the right answers, or one clear line."""

import copy
import json
import random
from pathlib import Path

import derive
import pytest

from grader.notebooks.reading import Unreadable
from grader.notebooks.rebuild import answers, blank, steps

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "day1/solutions/1-1-exercises.ipynb"
RELEASED = ROOT / "day1/exercises/1-1-exercises.ipynb"
COUNT = 1 + 9 + 12  # the imports, the answers, the check cells
NAMES = ["unit", "even-columns", "sums", "picked",
         "standardise", "distances", "softmax", "windows", "patches"]


def released() -> dict:
    return json.loads(RELEASED.read_text(encoding="utf-8"))


def packed(notebook: object) -> bytes:
    return json.dumps(notebook).encode()


def cell_of(notebook: dict, name: str) -> dict:
    return next(c for c in notebook["cells"] if c["metadata"]["nbgrader"]["grade_id"] == name)


def answer_of(content: bytes, name: str = "softmax") -> str:
    """What the rebuilt notebook would run as this answer."""
    made = steps(REFERENCE.read_bytes(), answers(content))
    return next(step.source for step in made if step.name == name)


def handed_in() -> dict:
    notebook = released()
    cell_of(notebook, "softmax")["source"] = "def softmax(x, dim):\n    return x"
    return notebook


def test_a_blank_hand_in_is_rebuilt_as_it_was_released():
    made = steps(REFERENCE.read_bytes(), answers(RELEASED.read_bytes()))
    assert [step.name for step in made if step.kind == "answer"] == NAMES
    for step in made:
        if step.kind == "answer":
            assert step.source == "".join(cell_of(released(), step.name)["source"])
    assert made == steps(REFERENCE.read_bytes(), {})


def test_blank_is_what_nbgrader_makes_of_every_solution_of_the_course():
    for path in sorted(ROOT.glob("day*/solutions/*.ipynb")):
        made = steps(path.read_bytes(), {})
        stubs = derive.stubs((path.parents[1] / "exercises" / path.name).read_bytes())
        assert {s.name: s.source.count(derive.STUB) for s in made if s.kind == "answer"} == stubs


def test_hidden_tests_points_and_setup_are_the_teachers():
    notebook = handed_in()
    for cell in notebook["cells"]:
        if cell["metadata"]["nbgrader"]["grade_id"].startswith(("softmax-", "exercises-imports")):
            cell["source"] = "pass"
            cell["metadata"]["nbgrader"] |= {"points": 100, "grade": False}
    made = steps(REFERENCE.read_bytes(), answers(packed(notebook)))
    plain = steps(REFERENCE.read_bytes(), {})
    assert [s for s in made if s.kind != "answer"] == [s for s in plain if s.kind != "answer"]
    assert any("HIDDEN TESTS" in step.source for step in made)


CHANGES = {
    "cells in reverse order": lambda n: n["cells"].reverse(),
    "check cells deleted": lambda n: n.update(
        cells=[c for c in n["cells"] if not c["metadata"]["nbgrader"]["grade"]]),
    "cells inserted": lambda n: n["cells"].insert(3, {"cell_type": "code", "source": "import os"}),
    "skip tags": lambda n: [c["metadata"].update(tags=["skip-execution"]) for c in n["cells"]],
    "flags flipped": lambda n: cell_of(n, "softmax")["metadata"]["nbgrader"].update(
        solution=False, grade=True, locked=True, points=99),
    "cell type changed": lambda n: cell_of(n, "softmax").update(cell_type="markdown"),
    "another kernel": lambda n: n["metadata"].update(kernelspec={"name": "bash"}),
    "source as a list": lambda n: cell_of(n, "softmax").update(
        source=["def softmax(x, dim):\n", "    return x"]),
    "Windows line ends": lambda n: cell_of(n, "softmax").update(
        source="def softmax(x, dim):\r\n    return x"),
    "a cell split in two": lambda n: n["cells"].insert(
        n["cells"].index(cell_of(n, "softmax")) + 1,
        copy.deepcopy(cell_of(n, "softmax")) | {"source": "    return x"})
    or cell_of(n, "softmax").update(source="def softmax(x, dim):"),
    "stale outputs": lambda n: [c.update(outputs=[{"output_type": "stream"}]) for c in n["cells"]],
    "no metadata of the notebook": lambda n: n.pop("metadata"),
}


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_the_answer_survives_and_nothing_else_counts(change: str):
    notebook = handed_in()
    CHANGES[change](notebook)
    assert answer_of(packed(notebook)) == "def softmax(x, dim):\n    return x"
    assert len(steps(REFERENCE.read_bytes(), answers(packed(notebook)))) == COUNT


def test_format_3_and_a_byte_order_mark_are_read():
    notebook = handed_in()
    cells = [{**c, "input": c["source"]} for c in notebook["cells"]]
    for cell in cells:
        del cell["source"]
    old = {"nbformat": 3, "worksheets": [{"cells": cells}]}
    assert answer_of(b"\xef\xbb\xbf" + packed(old)) == "def softmax(x, dim):\n    return x"


def test_text_that_no_file_could_hold_is_replaced():
    notebook = handed_in()
    cell_of(notebook, "softmax")["source"] = "x = '\ud800'"
    assert answer_of(packed(notebook)) == "x = '?'"


@pytest.mark.parametrize(("content", "words"), [
    (b"", "no JSON"), (b"{", "no JSON"), (b"\xff\xfe\x00", "not UTF-8"), (b"[]", "no notebook"),
    (b"{}", "no cells"), (b'{"cells": 3}', "no cells"), (b"[" * 100_000, "nested too deeply"),
    (b" " * 20_000_001, "at most 20,000,000"),
], ids=["empty", "cut off", "UTF-16", "a list", "no cells", "cells are a number", "deep", "large"])
def test_what_is_no_notebook_gets_one_clear_line(content: bytes, words: str):
    with pytest.raises(Unreadable, match=words) as caught:
        answers(content)
    assert "\n" not in str(caught.value)


JUNK = [None, True, 3, -1.5, "", "text", [], {}, [[]], {"cells": []}, ["a", 3], "\x00", "\ud800"]


def broken(generator: random.Random) -> bytes:
    """A released notebook with random places replaced by junk, or cut off, or scrambled."""
    notebook = released()
    for _ in range(generator.randint(1, 6)):
        place = notebook
        while True:
            keys = list(place) if isinstance(place, dict) else range(len(place))
            key = generator.choice(list(keys))
            child = place[key]
            if not isinstance(child, dict | list) or not child or generator.random() < 0.3:
                place[key] = copy.deepcopy(generator.choice(JUNK))
                break
            place = child
        if not notebook or "cells" not in notebook:
            break
    content = bytearray(packed(notebook))
    if generator.random() < 0.3:
        del content[generator.randrange(len(content)):]
    if content and generator.random() < 0.2:
        content[generator.randrange(len(content))] = generator.randrange(256)
    return bytes(content)


def test_two_thousand_broken_notebooks_are_rebuilt_or_refused_in_one_line():
    generator, refused = random.Random(0), 0
    for _ in range(2000):
        try:
            found = answers(broken(generator))
        except Unreadable as error:
            refused += 1
            assert "\n" not in str(error)
            continue
        assert all(isinstance(source, str) for source in found.values())
        assert len(steps(REFERENCE.read_bytes(), found)) == COUNT
    assert 100 < refused < 1900, "the fuzz should reach both ends"


def test_blank_keeps_what_stands_around_the_solution():
    source = "class A:\n    def f(self):\n        ### BEGIN SOLUTION\n        return 1\n" \
             "        ### END SOLUTION\n\n    def g(self):\n        ### BEGIN SOLUTION\n" \
             "        return 2\n        ### END SOLUTION"
    assert blank(source) == "class A:\n    def f(self):\n        raise NotImplementedError\n\n" \
                            "    def g(self):\n        raise NotImplementedError"
