"""The mutation tester: it finds what a weak check lets through, and leaves a strong one alone."""

import ast
import json

import marking
import mutants
import pytest
from mutate import fork, generate, mutations

ANSWER = '''def mean(x):
    """Return the mean of x."""
    ### BEGIN SOLUTION
    return x.sum() / len(x)
    ### END SOLUTION
'''
WEAK = "check.close(mean(torch.tensor([1.0, 2.0, 4.0, 5.5])), torch.tensor(3.125))\n"
STRONG = WEAK + """### BEGIN HIDDEN TESTS
check.close(mean(torch.tensor([-3.0, 0.0, 1e-4])), torch.tensor(-0.9999667))
check.close(mean(torch.tensor([2.0])), torch.tensor(2.0))
### END HIDDEN TESTS
"""


@pytest.fixture
def exercise(tmp_path):
    def of(check: str) -> marking.Exercise:
        cells = [("import torch\nfrom course import check", {}),
                 (ANSWER, {"solution": True, "grade_id": "mean"}),
                 (check, {"grade": True, "points": 1})]
        path = tmp_path / "toy.ipynb"
        path.write_text(json.dumps({"cells": [
            {"cell_type": "code", "source": source, "metadata": {"nbgrader": marks}}
            for source, marks in cells]}), encoding="utf-8")
        return marking.read(path)[0]
    return of


def test_a_weak_check_lets_a_constant_through_and_a_strong_one_does_not(exercise):
    hole = "return x.sum() / len(x) | return x.sum() / 4"
    assert hole in mutants.tested(exercise(WEAK), ["code"], {}).survivors
    tiny = "return x.sum() / len(x) | return x.sum() / (len(x) + 1e-06)"
    report = mutants.tested(exercise(STRONG), ["code"], {"float32 does not tell": [tiny]})
    assert (report.survivors, report.right) == ([], 1)
    assert report.made > 10


def test_an_input_that_no_check_tries_is_named(exercise):
    made = generate.mutants(exercise(WEAK), ["inputs"], seconds=30)
    for kind, tried in {"a negative number": True, "a zero": True, "one row": True,
                        "entries below 4": True, "entries above 4": False}.items():
        for check, survives in ((WEAK, True), (STRONG, not tried)):
            full = fork.in_child(mutants.gets_every_point, exercise(check),
                                    made[f"mean: {kind}"], seconds=30)
            assert full is survives, (kind, check)


def test_a_mutant_that_hangs_or_dies_is_refused(exercise):
    toy = exercise(WEAK)
    for slip in ("while True: pass", "import os; os._exit(0)"):
        answer = f"def mean(x):\n    {slip}\n"
        assert not fork.in_child(mutants.gets_every_point, toy, answer, seconds=3)


def test_a_slip_changes_one_place_between_the_two_marks():
    plain = ast.unparse(ast.parse(ANSWER))
    found = mutations.changed(ANSWER, {"len(x)": 4})
    assert len(found) == len(set(found)) and plain not in found
    said = {generate.difference(plain, text) for text in found}
    line = "return x.sum() / len(x) | return "
    assert {line + "x.mean() / len(x)", line + "x.sum() * len(x)", line + "x.sum()"} <= said
    assert all(text.startswith("def mean(x):\n") for text in found)
