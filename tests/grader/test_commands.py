"""`python -m grader`: what it refuses, how it is stopped, replays, the lint, and what it shows."""

import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hand_ins import NOTEBOOKS, ROOT, a_class, hand_in, make_course, notebook, release
from rich.console import Console
from stand_in import calls as calls_in
from stand_in import share

from grader.__main__ import main
from grader.job import Cell, Result
from grader.run.display import Display
from grader.run.summary import Summary

FIRST, SECOND = NOTEBOOKS
AUTOGRADE = ("autograde", "day1", "--grade", "stand_in:grade", "--seed", "7")


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with nothing handed in, and its gradebook."""
    return release(make_course(tmp_path_factory.mktemp("released") / "course"))


@pytest.fixture
def course(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, and the working directory."""
    folder = shutil.copytree(released, tmp_path / "course")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "tests/helpers"))
    monkeypatch.setenv("HAND_INS_CALLS", str(tmp_path / "calls"))
    return folder


@pytest.fixture(scope="module")
def graded(released: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which anna and berta have been graded."""
    folder = shutil.copytree(released, tmp_path_factory.mktemp("graded") / "course")
    hand_in(folder, "anna", {FIRST: "hers", SECOND: "right"})
    hand_in(folder, "berta", {FIRST: "hers, too"})
    assert main([*AUTOGRADE, "--course-dir", str(folder)]) == 0
    return folder


def python(*arguments: str, **options) -> subprocess.Popen:
    return subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, **options)


# What it refuses


@pytest.mark.parametrize(("arguments", "words"), [
    (["autograde", "day9"], "there are no notebooks in"),
    (["autograde", "../day1"], "is no name of an assignment"),
    (["autograde", "day1"], "nobody has handed in"),
    (["autograde", "day1", "--notebook", "9-9"], "no notebook '9-9'"),
    (["autograde", "day1", "--db", "mysql://x/y"], "the gradebook cannot be used"),
    (["autograde", "day1", "--db", "nonsense"], "the gradebook cannot be used"),
    (["autograde", "day1", "--grade", "stand_in:nothing"], "there is no function 'nothing'"),
    (["autograde", "day1", "--grade", ":grade"], "--grade :grade: Empty module name"),
    (["replay", "day1", "anna", "--grade", "no_such_module:grade"], "No module named"),
    (["export", "--db", "nonsense"], "the gradebook cannot be used"),
    (["export", "--to", "no/such/folder.csv"], "No such file or directory"),
])
def test_what_is_not_there_is_one_line(course: Path, capsys, arguments: list[str], words: str):
    if {"--db", "--grade"} & set(arguments):
        hand_in(course, "anna", {})
    assert main(arguments) in (1, 2)
    shown = capsys.readouterr()
    assert words in shown.err and shown.err.count("\n") == 1
    assert not (course / "day1/autograded").exists()


@pytest.mark.parametrize("line", ["c.X = (", "c.X = 1 / 0", "c.CourseDirectory.course_id = nobody"])
def test_a_configuration_that_does_not_run_is_one_line(course: Path, capfd, line: str):
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(line)
    for command in (["autograde", "day1"], ["export"], ["notes", "day1"]):
        assert main(command) == 2
        error = capfd.readouterr().err
        assert error.startswith(f"{command[0]}: nbgrader_config.py: ") and error.count("\n") == 1


def test_a_learner_who_is_not_there_is_named(course: Path, capsys):
    hand_in(course, "anna", {FIRST: "right"})
    assert main([*AUTOGRADE, "--student", "anna", "../anna"]) == 2
    assert "../anna: no such folder in" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="locales have other names elsewhere")
def test_a_name_outside_the_terminals_encoding_ends_no_run(course: Path):
    hand_in(course, "李雷", {FIRST: "hers"})
    (course / "day1/submitted/<李>").mkdir()
    run = python("-m", "grader", *AUTOGRADE, cwd=course, env={
        **os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
        "PYTHONPATH": f"{ROOT}:{ROOT / 'tests/helpers'}"})
    out, err = run.communicate(timeout=100)
    assert "Traceback" not in err and "is left out: a learner's name has" in out + err
    assert run.returncode == 1 and (course / "day1/autograded/李雷" / f"{FIRST}.ipynb").exists()


@pytest.mark.parametrize("arguments", [
    [], ["autograde"], ["autograde", "day1", "--workers", "0"],
    ["autograde", "day1", "--seed", "-1"], ["autograde", "day1", "--force", "--resume"],
    ["replay", "day1"]])
def test_usage_is_exit_status_2(arguments: list[str], capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2


def test_help_is_quick_because_it_imports_little():
    code = ("import sys; from grader.__main__ import main\n"
            "try: main(['autograde', '--help'])\n"
            "finally: print({'torch', 'nbgrader', 'IPython', 'rich'} & set(sys.modules))")
    with python("-c", code, cwd=ROOT) as process:
        shown, _error = process.communicate()
    assert "--scheduler" in shown and shown.endswith("set()\n")


def test_two_runs_at_once_are_refused(graded: Path, tmp_path: Path, capsys):
    from grader.run.journal import Journal

    with Journal(graded / "day1/.grading/journal.jsonl"):
        assert main([*AUTOGRADE, "--course-dir", str(graded)]) == 1
    assert "another run is grading" in capsys.readouterr().err


# How it is stopped


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_run_with_everything_recorded(
        course: Path, monkeypatch: pytest.MonkeyPatch, capsys, number: int):
    expected = a_class(course, 40)
    monkeypatch.setenv("HAND_INS_SECONDS", "0.1")
    with python("-m", "grader", *AUTOGRADE, "--workers", "2") as process:
        assert process.stdout.readline().startswith("Your own solutions first")
        assert process.stdout.readline().startswith("Protection: ")
        process.send_signal(number)
        shown, error = process.communicate()
    assert process.returncode == 1, error
    assert shown.endswith("Stopped. What is graded is kept; the same command goes on from here.\n")
    assert error == ""
    done = len(calls_in(course.parent / "calls"))
    assert done < 80
    monkeypatch.setenv("HAND_INS_SECONDS", "0")
    assert main([*AUTOGRADE]) == 0
    assert f"{sum(expected.values()) / 40:.2f} of 8" in capsys.readouterr().out
    assert len(calls_in(course.parent / "calls")) <= 80 + 2, "only what was on its way"


def test_a_damaged_journal_is_told_and_what_it_has_lost_is_graded_again(
        graded: Path, tmp_path: Path, capsys):
    folder = shutil.copytree(graded, tmp_path / "course")
    path = folder / "day1/.grading/journal.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    assert main([*AUTOGRADE, "--course-dir", str(folder)]) == 0
    assert " damaged line" not in capsys.readouterr().out
    path.write_bytes(b"".join(line[9:] if b'"verdict"' in line and b'"berta"' in line else line
                              for line in lines))
    assert main([*AUTOGRADE, "--course-dir", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"{path}: 3 damaged lines: the verdicts in them are lost")
    assert shown.count(" damaged line") == 1
    assert replay(folder, "berta", FIRST) == 0, "there is a verdict again"


# Replay


def replay(folder: Path, *more: str) -> int:
    return main(["replay", "day1", *more, "--grade", "stand_in:grade", "--course-dir", str(folder)])


def test_a_replay_reaches_the_same_verdict(graded: Path, capsys):
    assert replay(graded, "anna") == 0
    shown = capsys.readouterr().out
    assert shown.count("  the same verdict: graded, ") == 2 and "seed 7" in shown
    assert replay(graded, "berta", SECOND) == 0
    assert "missing, was not handed in" in capsys.readouterr().out


def test_a_replay_says_what_has_changed(graded: Path, tmp_path: Path, capsys):
    folder = shutil.copytree(graded, tmp_path / "course")
    hand_in(folder, "anna", {FIRST: "changed"})
    assert replay(folder, "anna", FIRST) == 1
    shown = capsys.readouterr().out
    assert "! the hand-in has changed" in shown and "the teacher's notebook is the same" in shown
    (folder / f"day1/solutions/{SECOND}.ipynb").write_text(json.dumps(notebook(SECOND, "other")))
    assert replay(folder, "anna", SECOND) == 1
    assert "! the teacher's notebook has changed" in capsys.readouterr().out


def test_a_replay_shows_where_another_verdict_differs(graded: Path, tmp_path: Path, capsys):
    folder = shutil.copytree(graded, tmp_path / "course")
    path = folder / "day1/.grading/journal.jsonl"
    seed = next(seed for seed in range(99) if share("hers", seed) != share("hers", 7))
    path.write_text(path.read_text().replace('"seed": 7', f'"seed": {seed}'))
    assert replay(folder, "anna", FIRST) == 1
    shown = capsys.readouterr().out
    assert "! another verdict: " in shown
    assert re.search(rf"!   {FIRST}-check: \w+, \S+ of 1: You got \S+ then, \w+, ", shown)


def test_what_was_never_graded_cannot_be_replayed(graded: Path, capsys):
    assert replay(graded, "nobody") == 1
    assert "nobody has no verdict" in capsys.readouterr().out


# Notes


def test_notes_are_for_the_teacher_and_nobody_else(course: Path, capsys):
    folder = hand_in(course, "anna", {FIRST: "borrowed", SECOND: "right"})
    (folder / f"{SECOND}.ipynb").rename(folder / "mine.ipynb")
    hand_in(course, "berta", {FIRST: "borrowed", SECOND: "right"})
    assert main(["notes", "day1"]) == 0
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("notes: there are none in ")
    assert main([*AUTOGRADE]) == 0
    assert re.search(r"notes \(python -m grader notes\).*│ +3 │", capsys.readouterr().out)
    assert main(["notes", "day1"]) == 0
    found = capsys.readouterr().out.splitlines()
    assert found == [f"anna/{FIRST}: {FIRST}-answer: it is borrowed",
                     f"anna/{SECOND}: 'mine.ipynb' was taken as {SECOND}.ipynb: it has its cells",
                     f"berta/{FIRST}: {FIRST}-answer: it is borrowed"]
    assert main(["notes", "day1", "--student", "berta", "--notebook", FIRST]) == 0
    assert capsys.readouterr().out == found[2] + "\n"
    assert main(["notes", "day1", "--notebook", SECOND]) == 0
    assert capsys.readouterr().out == found[1] + "\n"
    assert replay(course, "berta", FIRST) == 0
    assert f"  note: {FIRST}-answer: it is borrowed\n" in capsys.readouterr().out
    for path in (course / "day1/autograded").rglob("*.ipynb"):
        outputs = [c["outputs"] for c in json.loads(path.read_text())["cells"]]
        assert "borrowed" not in json.dumps(outputs), "feedback would show it to the learner"


def test_nothing_that_a_learner_wrote_begins_a_line_of_the_notes(graded: Path, tmp_path: Path,
                                                                 capsys):
    """A journal of an earlier version may hold more than a new one takes."""
    folder = shutil.copytree(graded, tmp_path / "course")
    path = folder / "day1/.grading/journal.jsonl"
    text = f"one\x1b[2J\u202e\nberta/{FIRST}: two\r\u2028{'x' * 9_000}"
    records = list(map(json.loads, path.read_text().splitlines()))
    for record in records:
        if record["kind"] == "verdict" and record["notebook"] == FIRST:
            record["notes"] = [text]
            record["result"]["cells"][0]["notes"] = [text + "!"]
            record["result"]["cells"][1]["parts"][0] |= {"lines": [text], "state": "crashed"}
    path.write_text("".join(f"{json.dumps(record)}\n" for record in records))
    assert main(["notes", "day1", "--student", "anna", "--course-dir", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2 and all(line.startswith(f"anna/{FIRST}: ") for line in lines)
    assert replay(folder, "anna", FIRST) == 1
    lines += (replayed := capsys.readouterr().out.splitlines())
    assert not [line for line in replayed if line.startswith("berta")]
    assert all(line.isprintable() and len(line) < 700 for line in lines)


# Lint


def test_a_note_on_all_notebooks_of_a_learner_is_one_line(course: Path, capsys):
    (hand_in(course, "anna", {}) / "odd.ipynb").write_text("{")
    (course / "day1/submitted/anna/odd.ipynb").rename(
        course / f"day1/submitted/anna/{FIRST} (1).ipynb")
    assert main([*AUTOGRADE]) == 0
    assert re.search(r"notes \(python -m grader notes\).*│ +1 │", capsys.readouterr().out)
    assert main(["notes", "day1"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert f"anna/{FIRST}: '{FIRST} (1).ipynb' is left out: the file is no JSON" in line
    assert main(["notes", "day1", "--notebook", "none"]) == 2
    assert "there is no notebook 'none'" in capsys.readouterr().err


def test_the_lint_has_nothing_to_say_about_the_course(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["lint"]) == 0
    assert capsys.readouterr().out == "All check cells can be protected.\n"
    cells = sum(text.count('"grade": true') for text in
                (path.read_text() for path in ROOT.glob("day*/solutions/*.ipynb")))
    assert cells >= 70, "it had something to read"


def test_the_lint_looks_where_nbgrader_has_the_sources(
        course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    elsewhere = tmp_path / "[else]where"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert main(["lint"]) == 2
    assert f"\nlint: there are no notebooks in {elsewhere}/source/" in capsys.readouterr().err
    folder = elsewhere / "source/ps1"
    shutil.copytree(course / "day1/solutions", folder)
    assert main(["lint"]) == 0
    (folder / "odd.ipynb").write_text("{")
    assert main(["lint"]) == 1
    assert "source/ps1/odd.ipynb: the file is no JSON" in capsys.readouterr().out
    assert main(["lint", "--course-dir", str(course)]) == 0
    assert main(["lint", "--course-dir", str(course / "day1")]) == 2


def test_the_lint_names_a_notebook_that_cannot_be_read(course: Path, capsys):
    (course / "odd.ipynb").write_text("{")
    assert main(["lint", "odd.ipynb", "none.ipynb"]) == 1
    shown = capsys.readouterr().out
    assert "odd.ipynb: the file is no JSON" in shown
    assert "none.ipynb: [Errno 2] No such file" in shown and shown.count("\n") == 2


def test_the_lint_names_the_notebook_and_the_cell(course: Path, capsys):
    assert main(["lint"]) == 0
    path = course / f"day1/solutions/{FIRST}.ipynb"
    text = path.read_text()
    path.write_text(text.replace("check.close(1.5, 1.5)", "assert True").replace(
        "check.close(2.5, 2.5)", "check.close("))
    assert main(["lint"]) == 1
    shown = capsys.readouterr().out
    assert f"{path.relative_to(course)}: {FIRST}-check: line 1: a bare assert" in shown
    assert f"{FIRST}-more: line 1: '(' was never closed" in shown
    assert main(["lint", f"day1/solutions/{SECOND}.ipynb"]) == 0
    path.write_text(text.replace("check.close(1.5, 1.5)", "check.close(1.5, expected=1.5)"))
    assert main(["lint"]) == 1
    shown = capsys.readouterr().out
    assert f"{FIRST}-check: line 1: `check.close` has `expected=`" in " ".join(shown.split())


# What it shows


def shown_by(terminal: bool, **options) -> str:
    stream = io.StringIO()
    console = Console(file=stream, force_terminal=terminal, width=90, highlight=False, markup=False)
    with Display(2, console) as display:
        display.note("[red]anna[/red]: a note")
        display.step()
        display.step()
    summary = Summary(students=2, score=3.0)
    summary.add(Result("graded", cells=[Cell("a", "check", "timeout", 4.0)]))
    display.table(summary, 4.0)
    return stream.getvalue()


def test_a_pipe_gets_plain_lines():
    shown = shown_by(terminal=False)
    assert "\x1b" not in shown and "\r" not in shown
    assert shown.startswith("[red]anna[/red]: a note\n2 of 2 notebooks, ")
    assert re.search(r"points, mean +│ +1.50 of 4", shown)
    assert re.search(r"checks timeout +│ +1 ", shown)


def test_a_terminal_gets_a_bar():
    shown = shown_by(terminal=True)
    assert "2/2" in shown and "\x1b[" in shown
    assert "[red]anna[/red]: a note" in shown, "what learners name is no markup"
