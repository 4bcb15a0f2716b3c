"""What Run All shows is what the grader gives: each visible check passes in the grader if it
passes in a real kernel that runs the learner's notebook from top to bottom.
"""

import json

import own_notebooks
import pytest
import run_all
from made import by_name, graded
from test_honest import CHANGES, answered

REFERENCE = (own_notebooks.ROOT / "day1/solutions" / own_notebooks.NAME).read_bytes()
SECONDS = 5
SKIPPED = {"there_is_scratch_everywhere"}  # its cells that never end: see own_notebooks
# What the grader gives, where it is not what Run All shows.
MORE = {
    **dict.fromkeys(("split_by_jupyterlab", "split_by_jupyterlab_into_three",
                     "split_and_the_first_half_has_the_metadata",
                     "split_and_the_second_half_has_the_metadata"), "parts of a cell"),
    "an_answer_asks_the_shell": "",  # it asserts that no program runs, as in the sandbox
}
LESS = {"another_default": "unit-check"}  # float32 is asked for, and what is expected has it


def of_test_honest() -> dict[str, dict]:
    """The honest hand-ins of the suite that are notebooks of format 4."""
    found = {}
    for name, change in CHANGES.items():
        notebook = answered()
        content = change(notebook)
        try:
            notebook = json.loads(content) if isinstance(content, bytes) else notebook
        except ValueError:
            continue
        if "cells" in notebook and name not in SKIPPED:
            found[name] = notebook
    return found


HAND_INS = {name: own_notebooks.made(name) for name in own_notebooks.NOTEBOOKS} | of_test_honest()


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> dict[str, dict[str, bool]]:
    progress = str(tmp_path_factory.mktemp("progress") / "p.json")
    return run_all.shown(own_notebooks.RELEASED, HAND_INS, SECONDS, progress)


@pytest.mark.parametrize("name", HAND_INS)
def test_the_grader_gives_what_run_all_shows(name: str, shown):
    result = graded(REFERENCE, run_all.packed(HAND_INS[name]), cell_seconds=SECONDS)
    given = {cell.name: all(part.earned == 1 for part in cell.parts if not part.hidden)
             for cell in by_name(result).values() if cell.kind == "check"}
    if name in MORE:
        assert all(given.values()) and not all(shown[name].values())
        assert MORE[name] in str([cell.told for cell in result.cells])
    else:
        assert given == shown[name] | ({LESS[name]: False} if name in LESS else {})
