"""What went short, or was killed, leaves a note for the teacher: also in a hidden check."""

import sys

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

REFERENCE = notebook(
    cell("import torch\nfrom course import check"),
    answer("double", "def double(x):\n    return 2 * x"),
    check("double-check", "x = check.given(torch.randn(3))\ncheck.close(double(x), x + x)\n"
          "### BEGIN HIDDEN TESTS\n"
          "check.close(double(torch.ones(5)), torch.full((5,), 2.0))\n### END HIDDEN TESTS"),
    answer("triple", "def triple(x):\n    return 3 * x"),
    check("triple-check", "x = check.given(torch.randn(3))\ncheck.close(triple(x), x + x + x)\n"
          "### BEGIN HIDDEN TESTS\n"
          "check.close(triple(torch.ones(7)), torch.full((7,), 3.0))\n### END HIDDEN TESTS"))
HIDDEN = ("import os, threading, time\ndef double(x):\n    if len(x) == 5:\n        {}\n"
          "    return 2 * x")
LATER = "threading.Timer(0.5, os.kill, (os.getpid(), 9)).start()"


@pytest.mark.parametrize(("act", "said"), [
    ("os.kill(os.getpid(), 9)", "it was ended by SIGKILL"),
    ("os.abort()", "it was ended by SIGABRT"),
    ("os._exit(1)", "it left with exit status 1"),
    ("raise MemoryError", "MemoryError"),
    ("[threading.Thread(target=time.sleep, args=(2,)).start() for _ in range(500)]",
     "RuntimeError: can't start new thread")])
def test_the_teacher_is_told_of_a_hidden_check_and_the_learner_is_not(act: str, said: str):
    result = graded(REFERENCE, handed_in(REFERENCE, double=HIDDEN.format(act)), memory=2**34)
    found = by_name(result)["double-check"]
    assert (found.score, found.short) == (0.5, said) == (0.5, result.short)
    assert found.notes == [said]
    assert said not in str([part.lines for part in found.parts] + [c.told for c in result.cells])


def test_what_a_hidden_check_has_killed_later_loses_nothing():
    """The next hidden check, which has done nothing but take its time."""
    slow = "import time\ndef triple(x):\n    time.sleep(len(x) == 7)\n    return 3 * x"
    found = by_name(graded(REFERENCE, handed_in(
        REFERENCE, double=HIDDEN.format(LATER), triple=slow)))["triple-check"]
    assert (found.score, found.notes) == (1.0, [])


@pytest.mark.parametrize("act", [
    "raise ValueError('too short')", "os._exit(3)", "os.kill(os.getpid(), 15)",
    "x[0] = 'MemoryError'"])
def test_an_ordinary_mistake_is_no_shortage(act: str):
    result = graded(REFERENCE, handed_in(REFERENCE, double=HIDDEN.format(act)))
    assert by_name(result)["double-check"].score == 0.5 and result.short == ""
