"""What an answer gets from a learner's own cells: the rules that test_honest.py does not
reach, and that nothing in them can make the grader slow or fail.
"""

import itertools

import pytest
from broken import SOURCES

from grader.notebooks.own_cells import BORROWED, MAX_CELLS, answers

USES = "def f(x):\n    return helper(x)"


def lent(*own: str, answer: str = USES) -> str:
    """What stands above the answer."""
    found = answers([*(("", source) for source in own), ("answer", answer)])
    assert list(found) == ["answer"] and found["answer"].endswith(answer)
    return found["answer"].removesuffix(answer).removeprefix(BORROWED).strip()


def test_only_what_is_used_is_lent_and_what_that_uses():
    assert lent("def helper(x):\n    return inner(x)  # mine\n\nscratch = 1 / 0", "print(3)",
                "import os as inner") == "def helper(x):\n    return inner(x)\nimport os as inner"


@pytest.mark.parametrize("body", [
    "    return f\"{'\u200d'.join(x)}\"",  # a joiner of emoji: Python 3.11 reads it, and no more
    "    return 0x" + "f" * 4_000])
def test_what_python_cannot_write_is_lent_as_it_stands(body: str):
    assert lent(f"def helper(x):\n{body}") == f"def helper(x):\n{body}"


def test_the_last_definition_counts():
    assert lent("helper = 1", "helper = 2", "if True:\n    helper = 3") == "helper = 2"


@pytest.mark.parametrize("answer", [
    "def f(helper):\n    return helper", "helper = 3\nhelper", "import os as helper\nhelper",
    "def helper(x):\n    return x", "print(len('helper'))", "%%time\nhelper(3)", "helper(", ""])
def test_nothing_is_lent_to_an_answer_that_lacks_nothing_or_is_no_python(answer: str):
    assert lent("def helper(x):\n    return x\n\ndef print(x):\n    pass", answer=answer) == ""


def test_what_another_named_cell_defines_is_not_taken_from_an_own_cell():
    pieces = [("imports", "from torch import helper"), ("", "def helper(x):\n    return 0"),
              ("answer", USES)]
    assert answers(pieces) == {"imports": "from torch import helper", "answer": USES}


def test_parts_of_one_name_are_put_together_in_order():
    assert answers([("b", "1"), ("a", "2"), ("b", "3")]) == {"b": "1\n3", "a": "2"}


def test_an_own_cell_that_is_broken_for_itself_stays_out():
    assert answers([("", "x = ("), ("a", "y = 1"), ("", "  z")]) == {"a": "y = 1"}


@pytest.mark.parametrize("number", range(len(SOURCES)))
def test_whatever_stands_in_an_own_cell_the_answer_is_there(number: int):
    hard = SOURCES[number]
    for cut in (len(hard), 9_000):
        found = answers([("", hard[:cut]), ("answer", USES), ("", hard[:cut])])
        assert USES in found["answer"]
        assert answers([("", "helper = 1"), ("answer", hard[:cut])])["answer"].endswith(hard[:cut])


def test_many_own_cells_are_not_looked_into():
    own = [("", f"helper = {n}") for n in range(MAX_CELLS + 1)]
    assert answers([*own, ("answer", USES)]) == {"answer": USES}
    assert answers([*own[1:], ("answer", USES)])["answer"].startswith(BORROWED)
    mixed = itertools.chain.from_iterable(zip(own, [("answer", USES)] * len(own), strict=True))
    assert answers(list(mixed))["answer"].count(USES) == len(own)
