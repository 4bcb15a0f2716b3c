"""Hand-ins through the sealed grader: what they earn, and what is said about them."""

import base64
import contextlib
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
import torch
from made import answer, by_name, cell, check, graded, handed_in, notebook

from course import check as course_check
from course.check import CheckFailed
from course.checking.observe import Array
from grader.gradebook import report
from grader.judging.judge import judge
from grader.notebooks.plan import Line

ROOT = Path(__file__).parents[2]
DAY1 = (ROOT / "day1/solutions/1-1-exercises.ipynb").read_bytes()
IMPORTS = cell("import torch\nfrom course import check")
DOUBLE = notebook(
    IMPORTS,
    answer("double", "def double(x):\n    ### BEGIN SOLUTION\n    return 2 * x\n"
                     "    ### END SOLUTION"),
    check("double-check", """torch.manual_seed(0)
x = check.given(torch.randn(3, 4))
check.close(double(x), x * 2, about="two by two by two", causes={"you squared": x * x})
### BEGIN HIDDEN TESTS
x = check.given(torch.randn(5, dtype=torch.float64))
check.close(double(x), x + x, about="float64", causes={"you squared": x * x})
### END HIDDEN TESTS""", 4),
    answer("triple", "def triple(x):\n    ### BEGIN SOLUTION\n    return 3 * x  # Kovalevskaya\n"
                     "    ### END SOLUTION"),
    check("triple-check", "x = check.given(torch.randn(3))\n"
                          "check.close(triple(x), x + x + x, about='three times')", 2))


def double(source: str, **limits: float):
    """The check cells of both answers, when this is the answer to the first."""
    return by_name(graded(DOUBLE, handed_in(DOUBLE, double=source), **limits))


def test_the_reference_gets_everything_and_the_blank_nothing():
    released = (ROOT / "day1/exercises/1-1-exercises.ipynb").read_bytes()
    whole, blank = graded(DAY1, DAY1), graded(DAY1, released)
    assert whole.score == whole.points == 12
    assert {c.state for c in whole.cells} == {"passed"}
    assert blank.score == 0
    assert {c.state for c in blank.cells if c.kind == "check"} == {"not attempted"}


@pytest.mark.parametrize("line", [
    "want = 2 * x", "want: torch.Tensor = 2 * x", "also = want = 2 * x", "want, _ = (2 * x, 1)"])
def test_an_answer_cannot_return_what_a_line_of_the_check_expects(line: str):
    reference = notebook(IMPORTS, answer("double", "def double(x):\n    return 2 * x"), check(
        "double-check", f"x = check.given(torch.randn(4))\n{line}\ncheck.close(double(x), want)"))
    assert graded(reference, reference).score == 1
    for name in ("want", "also"):
        theirs = handed_in(reference, double=f"def double(x):\n    return {name}")
        assert graded(reference, theirs).score == 0


def test_an_input_that_was_changed_is_named_first_as_in_the_notebook():
    wrong_too = double("def double(x):\n    x += 1\n    return x * 9")["double-check"]
    right = double("def double(x):\n    x += x\n    return x")["double-check"]
    for marked in (wrong_too, right):
        assert all("changed its input in place" in part.lines[0] for part in marked.parts)


def test_a_measured_quality_shows_its_figure_unless_it_is_hidden():
    """The share that is right of a hidden set would tell its labels."""
    lines = ["check.accuracy(guess(check.given(torch.arange(4))), torch.tensor([0, 1, 2, 0]),"
             " at_least=0.5)"]
    quality = notebook(
        cell("import torch\nfrom course import check"),
        answer("guess", "def guess(x):\n    ### BEGIN SOLUTION\n    return x % 3\n"
                        "    ### END SOLUTION"),
        check("guess-check", "\n".join([*lines, "### BEGIN HIDDEN TESTS", *lines,
                                        "### END HIDDEN TESTS"])))
    shown, hidden = by_name(graded(quality, handed_in(
        quality, guess="def guess(x):\n    return x")))["guess-check"].parts
    assert shown.lines == ["Measured: 75.0%, 3 of 4 right."] and hidden.lines == []


def test_one_seed_gives_one_verdict_and_another_seed_the_same_marks():
    wrong = handed_in(DAY1, softmax="def softmax(x, dim):\n    return x.exp() / x.exp().sum(dim)")
    first, again, other = (graded(DAY1, wrong, seed) for seed in (5, 5, 6))
    lines = [[part.lines for c in r.cells for part in c.parts] for r in (first, again, other)]
    assert lines[0] == lines[1] and first.score == again.score == other.score < 12
    assert (first.seed, other.seed) == (5, 6)


@pytest.mark.parametrize(("source", "states"), [
    ("def double(x):\n    return x + x", ["passed", "passed"]),
    ("def double(x):\n    return (2 * x).float()", ["passed", "failed"]),
    ("def double(x):\n    return (2 * x).tolist()", ["failed", "failed"]),
    ("def double(x):\n    raise NotImplementedError", ["not attempted"] * 2),
    ("def double(x):\n    raise NotImplementedError('no kernel')", ["failed"] * 2),
    ("def double(x):\n    return nothing", ["failed"] * 2),
    ("def double(x:\n    return", ["failed"] * 2),
    ("", ["failed"] * 2),
    ("def double(x):\n    x *= 2\n    return x", ["failed"] * 2),
    ("import sys\ndef double(x):\n    sys.exit()", ["failed"] * 2),
    ("%matplotlib inline\nimport warnings, sys\nwarnings.warn('careful')\n"
     "print('hello', file=sys.stderr)\ndef double(x):\n    return 2 * x", ["passed", "passed"]),
])
def test_points_are_shared_by_the_checks_of_a_cell(source: str, states: list[str]):
    cells = double(source)
    parts = cells["double-check"].parts
    assert [part.state for part in parts] == states
    assert cells["double-check"].score == 2 * states.count("passed")
    assert cells["triple-check"].score == 2, "the other question is not touched"


def memory_of_the_child() -> bytes:
    """What the learner's process has written to its memory, and what it inherited."""
    made = [psutil.Process()]
    for _generation in ("grading processes", "nurseries", "zygotes", "children"):
        made = [child for process in made for child in process.children()]
    found = []
    child = made[-1].pid
    with open(f"/proc/{child}/maps") as maps, open(f"/proc/{child}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights, *_, name = line.split(maxsplit=5) + [""] * ("/" not in line)
            if rights.startswith("rw") and ".so" not in name:
                start, end = (int(number, 16) for number in place.split("-"))
                memory.seek(start)
                with contextlib.suppress(OSError):
                    found.append(memory.read(end - start))
    return b"".join(found)


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="reads a process's memory")
def test_the_memory_of_a_learners_process_holds_nothing_that_it_must_not_know():
    """Not the reference, the hidden check, what it expects, or the hand-in before."""
    double("# the hand-in before this one, by Mirzakhani\ndef double(x):\n    return x * 2")
    slow = "import time\ndef double(x):\n    time.sleep(4)\n    return 2 * x"
    with ThreadPoolExecutor(1) as pool:
        # The same thread grades all, so that one zygote has forked both children.
        verdict = pool.submit(lambda: (double("pass"), double(slow))[1])
        found = b""
        while b"time.sleep(4)" not in found and not verdict.done():
            time.sleep(0.2)
            with contextlib.suppress(IndexError, OSError, psutil.Error):  # not yet, or ended
                found = memory_of_the_child()
        assert verdict.result()["double-check"].score == 4
    assert b"time.sleep(4)" in found, "the search itself must work"
    for secret in (b"two by two by two", b"you squared", b"x + x + x, about", b"Kovalevskaya",
                   b"Mirzakhani"):
        assert secret not in found, secret


def test_a_visible_check_says_what_came_and_a_hidden_one_only_the_cause():
    visible, hidden = double("def double(x):\n    return 3 * x")["double-check"].parts
    assert (visible.about, hidden.about) == ("two by two by two", "float64")
    assert "12 of 12 values differ" in visible.lines[0]
    assert hidden.lines == ["What came differs from what was expected."]
    visible, hidden = double("def double(x):\n    return x * x")["double-check"].parts
    assert visible.lines[0] == hidden.lines[0] == "Likely cause: you squared."


def test_a_hidden_check_never_quotes_an_answer():
    for source in ("return 'secret ' + str(x.shape)", "raise ValueError(f'secret {x.dtype}')",
                   "return {'secret': x}", "return type('secret', (), {})()"):
        visible, hidden = double(f"def double(x):\n    {source}")["double-check"].parts
        assert "secret" in "".join(visible.lines) or "a dict of length 1" in visible.lines[0]
        assert "secret" not in "".join(hidden.lines)


WORDS = {
    "'two words'": "expected 'one word', got 'two words'",
    "'<b>one</b> & `word`'": "expected 'one word', got '<b>one</b> & `word`'",
    "'one\\u202eword\\x1b[1m'": "expected 'one word', got 'one\\u202eword\\x1b[1m'",
    "b'one word'": "expected str 'one word', got an object of type bytes",
    "None": "got None, expected str 'one word': is a `return` missing?",
    "['one word']": "expected str 'one word', got a list of length 1"}


@pytest.mark.parametrize("value", WORDS)
def test_text_that_differs_is_shown_as_in_the_notebook(value: str):
    """Of a visible check, escaped; of a hidden one neither what came nor what was expected."""
    reference = notebook(
        IMPORTS, answer("word", "def word(n):\n    ### BEGIN SOLUTION\n    return 'one word'\n"
                                "    ### END SOLUTION"),
        check("word-check", "check.equal(word(1.5), 'one word')\n### BEGIN HIDDEN TESTS\n"
                            "check.equal(word(2.5), 'one word')\n### END HIDDEN TESTS"))
    submission = handed_in(reference, word=f"def word(n):\n    return {value}")
    result = graded(reference, submission)
    visible, hidden = by_name(result)["word-check"].parts
    assert visible.lines == [WORDS[value]]
    with pytest.raises(CheckFailed) as raised:
        course_check.equal(eval(value), "one word")
    assert raised.value.verdict.reason == visible.lines[0], "the notebook says the same"
    assert hidden.lines == ["What came differs from what was expected."]
    page = next(cell.outputs[0].data["text/html"] for cell in report.build(
        reference, submission, result).cells if cell.id == "word-check")
    assert "<b>one</b>" not in page and "\u202e" not in page and "\x1b" not in page


@pytest.mark.parametrize(("value", "words"), [
    ("{'a': 'x', 'b': 'y'}", "in part `['b']`: expected 'z', got 'y'"),
    ("{'a': 'x', 'c': 'y'}", "expected the keys ['a', 'b'], got ['a', 'c']"),
    ("{'a': 'x', 'b': 'y' * 500_000}", "in part `['b']`: expected 'z', got 'yyy"),
    ("{'k' * 100_000 + str(i): 'y' for i in range(2)}", "expected the keys ['a', 'b'], got ['kkk")])
def test_text_in_a_dict_that_differs_is_shown_and_bounded(value: str, words: str):
    reference = notebook(
        IMPORTS, answer("words", "def words():\n    ### BEGIN SOLUTION\n"
                                 "    return {'a': 'x', 'b': 'z'}\n    ### END SOLUTION"),
        check("words-check", "check.equal(words(), {'a': 'x', 'b': 'z'})"))
    result = graded(reference, handed_in(reference, words=f"def words():\n    return {value}"))
    [line] = by_name(result)["words-check"].parts[0].lines
    assert line.startswith(words) and len(line) <= 2_000


@pytest.mark.parametrize(("source", "state", "words"), [
    ("import os\nos._exit(0)", "crashed", "exit status 0"),
    ("import os\ndef double(x):\n    os._exit(3)", "crashed", "exit status 3"),
    ("import ctypes\ndef double(x):\n    ctypes.string_at(0)", "crashed", "SIGSEGV"),
    ("while True:\n    pass", "timeout", "longer than 2 s"),
    ("def double(x):\n    while True:\n        pass", "timeout", "longer than 2 s"),
])
def test_what_dies_loses_its_question_and_nothing_else(source: str, state: str, words: str):
    cells = double(source, cell_seconds=2)
    part = cells["double-check"].parts[0]
    assert (cells["double-check"].state, cells["double-check"].score) == (state, 0)
    assert words in part.lines[0]
    assert cells["triple-check"].score == 2


def test_later_cells_see_earlier_ones():
    reference = notebook(
        IMPORTS, answer("one", "def one():\n    return 1.5"),
        check("one-check", "check.close(one(), 1.5)\ny = 2.25"),
        cell("z = one() + y", "helper"),
        answer("two", "def two():\n    return one() + y"),
        check("two-check", "check.close(two(), z)"))
    assert graded(reference, reference).score == 2
    wrong = handed_in(reference, two="def two():\n    return 1")
    assert [c.score for c in graded(reference, wrong).cells if c.kind == "check"] == [1, 0]


def test_every_cell_finds_its_own_source():
    """As in Jupyter: Triton, numba and `torch.compile` read the functions that they are given."""
    reference = notebook(
        cell("import inspect\nfrom course import check\ndef tool():\n    return 0.25"),
        answer("length", "def length(f):\n    return len(inspect.getsource(f)) / 4"),
        check("length-check", """def own():
    return 0.75
check.close((length(own), length(tool), length(length)), (6.75, 7.0, 14.0))"""))
    assert by_name(graded(reference, reference))["length-check"].score == 1


def test_what_is_decided_in_the_learners_process_is_called_unprotected():
    reference = notebook(
        IMPORTS, answer("f", "def f(x):\n    return x + 1"),
        check("bare", "assert f(1) == 2"),
        check("mixed", "check.equal(f(1000), 1001)\nassert f(2) == 3", 2),
        check("credit", "x = f(1)\nx / 4", 1), check("none", "x = f(3)"))
    cells = by_name(graded(reference, handed_in(reference, f="def f(x):\n    return 2")))
    assert [(cells[n].state, cells[n].score) for n in ("bare", "mixed", "credit", "none")] == [
        ("unprotected", 1), ("unprotected", 0), ("unprotected", 0.5), ("unprotected", 1)]
    assert [part.protected for part in cells["mixed"].parts] == [True, False]


@pytest.mark.parametrize("value", ["float('nan')", "float('inf')", "-3.0", "99"])
def test_partial_credit_outside_of_the_points_earns_nothing(value: str):
    reference = notebook(answer("f", "def f():\n    return 1.0"), check("credit", "f()"))
    assert graded(reference, reference).score == 1
    assert graded(reference, handed_in(reference, f=f"def f():\n    return {value}")).score == 0


@pytest.mark.parametrize(("cells", "words"), [
    ([cell("1 / 0", "first")], "cell 'first' of the reference raised ZeroDivisionError"),
    ([IMPORTS, answer("f", "def f():\n    return 1"), check("f-check", "check.equal(f(), 2000)")],
     "cell 'f-check': the reference fails its own check"),
    ([IMPORTS, answer("f", "import os\nos._exit(1)")], "cell 'f' of the reference: it left with"),
    ([IMPORTS, answer("f", "f = 1"), check("f-check", "check.close(g(), 2.5)")],
     "cell 'f-check' of the reference raised NameError"),
])
def test_a_reference_that_fails_is_named_and_grades_nobody(cells: list[dict], words: str):
    reference = notebook(*cells)
    result = graded(reference, reference)
    assert result.state == "failed" and words in result.reason, result.reason


def test_a_hand_in_that_is_no_notebook_has_one_line():
    result = graded(DOUBLE, b"{")
    assert (result.state, result.score) == ("unreadable", 0)
    assert "no JSON" in result.reason and "\n" not in result.reason


def test_a_name_that_the_task_asks_not_to_use_is_noted():
    honest = by_name(graded(DAY1, DAY1))["softmax"]
    source = "def softmax(x, dim):\n    return torch.softmax(x, dim)"
    found = by_name(graded(DAY1, handed_in(DAY1, softmax=source)))
    assert honest.notes == []
    assert found["softmax"].notes == ["the task asks not to use torch.softmax; the answer names it"]
    assert found["softmax-check"].score == 1, "a note, not a verdict"


def test_a_figure_is_kept_as_in_jupyter():
    shown = by_name(graded(DOUBLE, handed_in(DOUBLE, double="""import matplotlib.pyplot as plt
_ = plt.plot([1, 3, 2])""")))["double"].outputs
    assert [list(o["data"]) for o in shown] == [["text/plain", "image/png"]]
    assert base64.b64decode(shown[0]["data"]["image/png"]).startswith(b"\x89PNG")


def test_an_answer_cell_keeps_what_it_showed():
    shown = by_name(graded(DOUBLE, handed_in(DOUBLE, double="""print("to stdout")
import sys
print("to stderr", file=sys.stderr)
from IPython.display import HTML
display(HTML("<b>bold</b>"))
double = lambda x: x + x
2 + 3"""), output=1000))["double"].outputs
    kinds = [(o["output_type"], o.get("name", "")) for o in shown]
    assert kinds == [("stream", "stdout"), ("stream", "stderr"), ("display_data", ""),
                     ("execute_result", "")]
    assert shown[0]["text"] == "to stdout\n" and shown[3]["data"]["text/plain"] == "5"
    long = by_name(graded(DOUBLE, handed_in(DOUBLE, double="print('x' * 10**6)"), output=1000))
    assert len(json.dumps(long["double"].outputs)) < 2000


THREADED = "import threading\nstop = threading.Event()\nthreading.Thread(target=stop.wait).start()"


def threaded(*setup: str) -> bytes:
    return notebook(IMPORTS, *(cell(source, f"setup-{n}") for n, source in enumerate(setup)),
                    answer("f", "def f(): return base + 0.5"),
                    check("f-check", "check.close(f(), 2.5)"),
                    answer("g", "def g(): return torch.rand(3)"),
                    check("g-check", "check.close(g().sum() + f(), torch.tensor(2.5), atol=3)"))


def test_a_setup_cell_that_leaves_a_thread_behind_runs_in_each_child():
    reference = threaded("base = 1.0", f"{THREADED}\nassert base == 1.0\nbase += 1", "base *= 1")
    for submission, score in ((reference, 2), (handed_in(reference, f="def f(): return base"), 1),
                              (handed_in(reference, f="def f(): stop.set(); return 2.5"), 2),
                              (handed_in(reference, f="import os\ndef f(): os._exit(0)"), 0)):
        assert graded(reference, submission).score == score


def test_an_error_of_such_a_cell_is_the_teachers():
    result = graded(reference := threaded("base = 2.0", THREADED, "base / 0"), reference)
    assert result.state == "failed"
    assert result.reason == "cell 'setup-2' of the reference raised ZeroDivisionError: float " \
                            "division by zero"


def test_forged_fields_are_not_written_out():
    """Each of these tensors would take a second to print, and nothing limits that time."""
    class Slow(torch.Tensor):
        def __repr__(self):
            raise AssertionError("printed")

    array = Array("tensor", "float32", "cpu", False, torch.zeros(9).as_subclass(Slow))
    wanted = {"kind": "equal", "rest": [{"a": 1}], "options": {}, "causes": {}, "about": ""}
    line = Line("equal", "", "", False)
    named = judge(line, wanted, {"error": {"name": [array] * 9, "message": {array: array}}}, 1.0)
    assert named.lines == ["Your code raised ?", "?"]
    keys = judge(line, wanted, {"seen": {array: 1}, "unchanged": True}, 1.0)
    assert keys.lines == ["expected the keys ['a'], got [float32 tensor of shape (9,)]"]


@pytest.mark.parametrize(("hidden", "lines"), [(False, ["Measured: 0.25."]), (True, [])])
def test_a_measured_quality_that_passed_shows_its_figure(hidden: bool, lines: list[str]):
    """As in the notebook; a hidden check quotes nothing that the answer made."""
    wanted = {"kind": "between", "rest": [0.0, 1.0], "options": {}, "causes": {}, "about": "loss"}
    part = judge(Line("between", "", "", hidden), wanted, {"seen": 0.25, "unchanged": True}, 1.0)
    assert (part.state, part.lines) == ("passed", lines)
