"""What went short, or was killed, leaves a note for the teacher: also in a hidden check."""

import sys

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

from grader.judging.shortage import sign
from grader.lines import first_line, one_line

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


@pytest.mark.parametrize("field", ["name", "message"])
def test_a_sign_is_one_short_line_whatever_the_learner_wrote(field: str):
    """It goes to the journal, the notes and the terminal."""
    text = "bad_alloc\x1b[2J\x07\u202e\u2028\r\nbob/1-1: softmax: forged\n" + "x" * 2_000_000
    error = {"name": "MemoryError", "message": "bad_alloc"} | {field: text}
    for said in ({"error": error}, {"parts": [{}, {"error": error}]}):
        found = sign(said, None)
        assert "bad_alloc" in found and found.isprintable() and len(found) == 200


@pytest.mark.parametrize(("text", "line"), [
    ("a  b\t\nc\x85d\u3000e", "a b c d e"), (" \n", ""), ("\x1b[31mred\x1b[0m", "[31mred[0m"),
    ("\ud800\u202eб\u200b张", "б张"), ("x" * 200, "x" * 200), ("x" * 201, "x" * 199 + "…"),
    ("\n" * 900 + "x", "…")])
def test_one_line(text: str, line: str):
    assert one_line(text) == line


def test_of_an_error_the_first_line_is_told():
    assert first_line(ValueError("\nno \x07such\ncolumn")) == "no such"
    assert first_line(ValueError()) == ""
