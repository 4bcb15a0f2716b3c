"""What a notebook says is true of the answer as it is now: cells run in any order, in a kernel."""

import os
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from course import progress
from course.exercises import all_exercises, find_number

ROOT = Path(__file__).parents[2]
IMPORTS = "import torch\nfrom course import check"
RIGHT = "def softmax(x, dim):\n    return torch.softmax(x, dim)"
WRONG = "def softmax(x, dim):\n    return x.softmax(0)"
BROKEN = "def softmax(x, dim)\n    return torch.softmax(x, dim)"


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    monkeypatch.setenv("COURSE_PROGRESS", str(tmp_path / "progress.json"))


def checks(number: str) -> list[str]:
    return list(find_number(number).checks.values())


def run(*sources: str) -> list[str]:
    """Run these cells one after the other, whatever fails; what each of them shows."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(s) for s in sources])
    NotebookClient(notebook, allow_errors=True, kernel_name="python3").execute()
    return ["\n".join(_text(output) for output in cell.outputs) for cell in notebook.cells]


def _text(output) -> str:
    if output.output_type == "error":
        return "\n".join(output.traceback)
    return output.get("text") or output.data["text/plain"]


def states(session: str) -> dict[str, str]:
    return {e.number: progress.state(e) for e in all_exercises() if e.session == session}


def test_a_changed_answer_is_unsolved_until_its_checks_pass_again():
    *_rest, solved = run(IMPORTS, RIGHT, *checks("1.1.3"))
    assert "Exercise 1.1.3 is solved" in solved
    assert states("1.1")["1.1.3"] == "passed"

    same, changed, first_check = run(IMPORTS, RIGHT, WRONG, checks("1.1.3")[0])[1:]
    assert same == "", "a restart with the same answer changes nothing"
    assert "Exercise 1.1.3 has changed since it was solved" in changed
    assert "Not right yet" in first_check and states("1.1")["1.1.3"] == "wrong"

    *_rest, first, last = run(IMPORTS, RIGHT, *checks("1.1.3"))
    assert "is solved" not in first, "its other check has not passed on this answer"
    assert "is solved" in last


def test_one_function_of_a_warm_up_leaves_the_others_solved():
    exercise = find_number("1.1.0")
    first, second, *_rest = exercise.checks
    for check in (first, second):
        progress.record("1.1.0", check, "passed", "digest-of-the-right-one")
    run(IMPORTS, f"def {exercise.answers[second][0]}(*x):\n    return 0")
    kept = progress.load()["1.1.0"]
    assert kept[first].startswith("passed") and kept[second] == "changed"
    assert states("1.1")["1.1.0"] == "changed"
    assert "changed since it passed" in progress.table()


def test_a_function_of_the_same_name_in_another_session_changes_nothing(monkeypatch):
    for number, check_id in (("1.5.0", "mean-loss-check"), ("2.6.0", "mean-loss-check")):
        progress.record(number, check_id, "passed", "digest-of-the-right-one")
    monkeypatch.setenv("JPY_SESSION_NAME", "/home/me/work/day2/exercises/2-6-exercises.ipynb")
    _imports, told = run(IMPORTS, "def mean_loss(means, sizes):\n    return 0")
    assert "Exercise 2.6.0 has changed" in told and "1.5.0" not in told
    assert progress.load()["1.5.0"]["mean-loss-check"].startswith("passed")


def test_an_error_shows_the_learners_lines_and_not_pytorchs():
    layer = ("from torch import nn\n"
             "def softmax(x, dim):\n    return nn.Linear(3, 3)(x)")
    told = run(IMPORTS, layer, checks("1.1.3")[0])[2]
    assert "softmax(x, dim)" in told and "mat1 and mat2" in told
    assert "site-packages" not in told and "_call_impl" not in told


def test_a_cut_graph_is_said_in_words():
    flat = "def round_through(x, step):\n    return x.detach()"
    told = run(IMPORTS, flat, checks("1.2.2")[1])[2]
    assert "does not have a grad_fn" in told and "No gradient flows through your result" in told
    assert "_engine_run_backward" not in told


def test_what_was_kept_before_there_were_digests_stays():
    progress.record("1.1.3", "softmax-check", "passed")
    run(IMPORTS, WRONG)
    assert progress.load() == {"1.1.3": {"softmax-check": "passed"}}


def test_a_check_before_its_answer_or_its_imports_says_which_cell_to_run():
    run(IMPORTS, RIGHT, *checks("1.1.3"))
    before = progress.load()
    _imports, early = run(IMPORTS, checks("1.1.3")[0])
    assert "`softmax` is not there yet" in early and "begins with `def softmax(" in early
    half = "from course import check"
    _half, _answer, no_torch = run(half, RIGHT, checks("1.1.3")[0])
    assert "`torch` is not there yet" in no_torch and "begins with `import torch" in no_torch
    assert "Your code raised" not in early + no_torch
    assert progress.load() == before, "what was solved stays solved"


def test_a_name_that_no_cell_gives_is_the_answers_own_mistake():
    typo = "def softmax(x, dim):\n    return torch.softmax(x, dimm)"
    typed, told = run(IMPORTS, typo, checks("1.1.3")[0])[1:]
    assert typed == "" and "Your code raised NameError" in told and "line 2 of `softmax`" in told


def test_after_a_syntax_error_the_check_says_that_and_solves_nothing():
    never = run(IMPORTS, BROKEN, checks("1.1.3")[0])[2]
    assert "syntax error in line 1" in never and "Your code raised" not in never
    later = run(IMPORTS, RIGHT, BROKEN, *checks("1.1.3"))[3:]
    assert all("syntax error in line 1" in told for told in later)
    assert "is solved" not in "".join(later) and states("1.1")["1.1.3"] == "not attempted"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupt_names_the_line_and_the_loop():
    endless = ("import os, signal, threading\n"
               "def softmax(x, dim):\n"
               "    threading.Timer(1, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
               "    while True:\n"
               "        dim += 1\n")
    told = run(IMPORTS, endless, checks("1.1.3")[0])[2]
    assert "You stopped it in line" in told and "of `softmax`" in told
    assert "does a loop there ever end?" in told


def test_a_measured_quality_shows_its_figure():
    told = run(IMPORTS, "check.accuracy(torch.tensor([0, 1, 1]), torch.tensor([0, 1, 0]), "
                        "at_least=0.5, about='')", "check.between(0.25, 0, 1)")
    assert "Measured: 66.6%, 2 of 3 right." in told[1] and "Measured: 0.25." in told[2]


def test_validate_shows_the_reason(tmp_path):
    """As nbgrader's button does: its validator, which reads the last line of each error."""
    notebook = nbformat.read(ROOT / "day1/exercises/1-1-exercises.ipynb", as_version=4)
    for cell in notebook.cells:
        if cell.id == "softmax":
            cell.source = WRONG
    path = tmp_path / "1-1-exercises.ipynb"
    nbformat.write(notebook, path)
    done = subprocess.run([sys.executable, "-m", "nbgrader", "validate", str(path)], check=False,
                          capture_output=True, text=True, cwd=tmp_path)
    assert "Not right yet" in done.stdout and "Likely cause" in done.stdout, done.stdout
    assert "Not attempted yet: `standardise`" in done.stdout
