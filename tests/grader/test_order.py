"""The order in which the cells of a hand-in run, where own cells show, and what is bounded."""

import json

import pytest
from made import answer, cell, check, graded, notebook

from grader.gradebook import report
from grader.notebooks.order import MAX_OWN, arranged
from grader.notebooks.rebuild import Step

IMPORTS = cell("from course import check", "imports")
STUB, SOLUTION = "raise NotImplementedError", "def f(): return 1.5"
CHECK = ("check.close(f(), 1.5)\n### BEGIN HIDDEN TESTS\ncheck.close(f() + 0, 1.5)\n"
         "### END HIDDEN TESTS")
RELEASED = CHECK.partition("\n###")[0]
PAPER = notebook(IMPORTS, answer("f", f"### BEGIN SOLUTION\n{SOLUTION}\n### END SOLUTION"),
                 check("f-check", CHECK))
F, F_CHECK = answer("f", STUB), check("f-check", RELEASED)
LOST = {"metadata": {}, "id": "lost"}


def own(source: str) -> dict:
    return cell(source) | {"id": f"x{abs(hash(source))}"}


def order(*cells: dict) -> list[str]:
    """What runs: the source of the learner's cells, the name of the teacher's."""
    return [step.source if step.kind in ("own", "answer") else step.name
            for step in arranged(PAPER, notebook(*cells))]


@pytest.mark.parametrize(("cells", "expected"), [
    ([IMPORTS, F, F_CHECK], ["imports", STUB, "f-check"]),
    ([IMPORTS, F, own("a"), F_CHECK, own("b")], ["imports", STUB, "a", "f-check", "b"]),
    ([own("a"), F_CHECK, F, IMPORTS], ["a", "f-check", STUB, "imports"]),
    ([own("a"), F], ["imports", "a", STUB, "f-check"]),  # put back
    ([F, own("a")], ["imports", STUB, "a", "f-check"]),
    ([IMPORTS, own("a"), F_CHECK], ["imports", "a", "f-check"]),  # an answer is not put back
    ([], ["imports", "f-check"]),
    ([IMPORTS, F, F_CHECK | {"source": "old"}, F_CHECK], ["imports", STUB, "old", "f-check"]),
    ([IMPORTS, F, F | {"source": SOLUTION}, F_CHECK], ["imports", STUB, SOLUTION, "f-check"]),
    ([IMPORTS | {"source": "import a"}, F, F_CHECK], ["imports", "import a", STUB, "f-check"]),
    ([IMPORTS, F, F_CHECK | {"source": f"up\n{RELEASED}  \n\ndown"}],
     ["imports", STUB, "up", "f-check", "down"]),
    ([IMPORTS, F, F_CHECK | {"source": "else"}], ["imports", STUB, "f-check", "else"]),
    ([IMPORTS | LOST, F | LOST, F_CHECK | LOST], ["imports", STUB, "f-check"]),  # by their text
    ([IMPORTS, F, own(" "), F_CHECK], ["imports", STUB, "f-check"]),
])
def test_the_learners_order_with_the_teachers_cells(cells: list[dict], expected: list[str]):
    assert order(*cells) == expected


def test_the_check_and_its_points_are_the_teachers():
    forged = F_CHECK | {"source": "pass", "metadata": {"nbgrader": {
        "grade_id": "f-check", "points": 99, "grade": True}}}
    made = arranged(PAPER, notebook(IMPORTS, F, forged))
    assert Step("check", "f-check", CHECK, 1, "f-check") in made


def test_no_more_than_so_many_cells_are_run_and_it_is_said():
    cells = [own(f"x = {number}") for number in range(MAX_OWN + 10)]
    made = arranged(PAPER, notebook(IMPORTS, *cells, F, F_CHECK))
    assert len(made) == 3 + MAX_OWN
    assert [step.source for step in made if step.notes] == [f"x = {MAX_OWN - 1}"]


def told(*cells: dict, **limits: float) -> dict[str, list[str]]:
    """What the feedback shows in each cell, as text."""
    content = notebook(*cells)
    made = report.build(PAPER, content, graded(PAPER, content, **limits))
    return {c.source: [json.dumps(output) for output in c.outputs] for c in made.cells}


def test_own_cells_are_shown_where_they_stand_with_what_became_of_them():
    shown = told(own("print('top')"), IMPORTS, F, own(SOLUTION), F_CHECK, own("while True: pass"),
                 own("1 / 0"), cell_seconds=2)
    sources = list(shown)
    assert sources[0] == "print('top')" and sources[3] == SOLUTION
    assert "top" in shown[sources[0]][0]
    assert "took too long" in shown["while True: pass"][1]
    assert len(shown["1 / 0"]) == 1, "no points are lost, so its error says enough"


def test_where_points_are_lost_an_own_cell_that_failed_is_named():
    shown = told(IMPORTS, F, own(f"1 / 0\n{SOLUTION}"), F_CHECK)
    assert "raised an error when it was graded" in shown[f"1 / 0\n{SOLUTION}"][1]
