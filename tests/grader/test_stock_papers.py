"""nbgrader's own notebooks get the same scores from ours as from stock; each difference with why.

Stock nbgrader runs here as it is, from the command line, without this course's configuration.
"""

import nbformat
import pytest
import stock_papers
from made import graded
from nbgrader.nbgraderformat import ValidationError
from nbgrader.preprocessors import CheckCellMetadata
from nbgrader.utils import determine_grade, is_grade
from stock_papers import (
    APPS,
    FAMILIES,
    PACKAGE,
    PAIRS,
    REFUSED,
    STEPS,
    UI,
    Scores,
    Stock,
    current,
)
from traitlets.config import Config

from grader.gradebook import report
from grader.notebooks import reading, rebuild

# Ours grades nobody before the teacher's own solution gets all points. Stock grades all the same,
# and takes points from everyone. source -> what ours says of it
UNSOUND = {
    f"{APPS}test-hidden-tests.ipynb": "'correct_squares' of the reference raised AssertionError",
    f"{APPS}validation-zero-points.ipynb": "of the reference raised AssertionError",
    # Its check passes only where NBGRADER_EXECUTION is not "autograde".
    f"{APPS}validating-environment-variable.ipynb": "of the reference raised AssertionError",
    f"{STEPS}test.ipynb": "No module named 'nose'",
    f"{STEPS}test_taskcell.ipynb": "No module named 'nose'",
}
# Stock is wrong: it ends with an error where the type of a cell was changed, so there is no score
# at all. Ours takes the types from the teacher.
STOPPED = [f"{folder}submitted-{kind}-cell-type-changed.ipynb"
           for folder in (UI, STEPS) for kind in ("grade", "answer")]
NOTHING_ANSWERED = {"foo": 1.0, "bar": 0.0, "baz": 0.0, "quux": 0.0}


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Stock:
    made = Stock(tmp_path_factory.mktemp("stock"))
    made.grade()
    return made


def ours(reference: bytes, hand_in: bytes) -> Scores | str:
    """The scores as nbgrader reads them out of our autograded notebook, or why there are none."""
    result = graded(reference, hand_in)
    if result.state != "graded":
        return result.reason
    notebook = report.build(reference, hand_in, result, Config())  # stock's words for a blank
    return {cell.metadata.nbgrader.grade_id: determine_grade(cell)[0]
            for cell in notebook.cells if is_grade(cell)}


def test_every_assignment_of_the_package_is_here():
    known = {*FAMILIES, *REFUSED, *(path for others in FAMILIES.values() for path in others)}
    assert known == stock_papers.assignments()


@pytest.mark.parametrize(("source", "what"), PAIRS)
def test_scores_are_those_of_stock_nbgrader(stock: Stock, source: str, what: str):
    theirs = stock.scores(source, what)
    found = ours(stock.reference(source), stock.hand_in(source, what).encode())
    if source in UNSOUND:
        assert theirs and UNSOUND[source] in found
    elif what in STOPPED:
        assert (set(theirs.values()), found) == ({None}, NOTHING_ANSWERED)
    else:
        assert theirs and found == theirs


@pytest.mark.parametrize("path", REFUSED)
def test_what_stock_nbgrader_does_not_release_is_no_reference_for_ours(path: str):
    with pytest.raises(ValidationError):
        CheckCellMetadata().preprocess(nbformat.reads(current(path), as_version=4), {})
    with pytest.raises(reading.Unreadable, match=REFUSED[path]):
        rebuild.steps((PACKAGE / path).read_bytes(), {})


def test_the_differences_are_differences_of_what_is_here():
    every = {path for others in FAMILIES.values() for path in others}
    assert set(STOPPED) <= every and set(UNSOUND) <= set(FAMILIES)
