"""A batch is graded once, whatever happens to it: failures, odd hand-ins, changes, kills.

The grading process is a stand-in (`hand_ins.grade`); what is recorded is read with sqlite3 and
from the files.
"""

import contextlib
import json
import math
import multiprocessing
import os
import random
import shutil
import signal
import sqlite3
import threading
import tracemalloc
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import hand_ins
import neighbours
import pytest
from hand_ins import (
    NOTEBOOKS,
    POINTS,
    a_class,
    hand_in,
    make_course,
    query,
    records,
    release,
    scores,
)
from stand_in import PROTECTION, share
from stand_in import calls as calls_in

from grader.__main__ import main
from grader.gradebook import report
from grader.job import Cell, Part, Result
from grader.run.pools import Pool

FIRST, SECOND = NOTEBOOKS
SEED = 7


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course with nothing handed in, and its gradebook: making one takes seconds."""
    return release(make_course(tmp_path_factory.mktemp("released") / "course"))


@pytest.fixture
def course(released: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, and the working directory."""
    folder = shutil.copytree(released, tmp_path / "course")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HAND_INS_CALLS", str(tmp_path / "calls"))
    return folder


def arguments(*more: str) -> list[str]:
    return ["autograde", "day1", "--grade", "stand_in:grade", "--workers", "2",
            "--seed", str(SEED), *more]


def grade(*more: str) -> int:
    return main(arguments(*more))


def calls(course: Path) -> list[str]:
    """The hash of each notebook that was graded, once for each time."""
    return calls_in(course.parent / "calls")


def sound(course: Path, expected: dict[str, float]) -> None:
    """Everything is graded and recorded exactly once."""
    assert scores(course) == pytest.approx(expected)
    assert {count for _student, _score, count in query(course, hand_ins.SCORES)} == {4}
    assert query(course, "SELECT COUNT(*) FROM submitted_assignment") == [(len(expected),)]
    assert query(course, "PRAGMA integrity_check") == [("ok",)]
    graded = Counter((r["student"], r["notebook"]) for r in records(course))
    assert graded == Counter({(s, n): 1 for s in expected for n in NOTEBOOKS})
    for student in expected:
        for name in NOTEBOOKS:
            json.loads((course / f"day1/autograded/{student}/{name}.ipynb").read_text())
    assert not list(course.glob("day1/autograded/*/.*"))


# What is graded


def test_a_class_is_graded_and_recorded(course: Path, capsys):
    expected = a_class(course, 12)
    assert grade() == 0
    sound(course, expected)
    assert len(calls(course)) == 24
    times = query(course, "SELECT DISTINCT timestamp FROM submitted_assignment")
    assert times == [("2026-01-02 03:04:05.000000",)]
    shown = capsys.readouterr().out
    first = "Your own solutions first: they must earn all points."
    assert shown.startswith(f"{first}\nProtection: {PROTECTION}\n")
    assert "24 of 24 notebooks" in shown
    mean = sum(expected.values()) / 12
    assert f"{mean:.2f} of 8" in shown
    checks = Counter("passed" if share(f"answer {n} to {name}", SEED) == 1 else "failed"
                     for n in range(12) for name in NOTEBOOKS for _check in range(2))
    assert row(shown, "checks passed") == str(checks["passed"])
    assert row(shown, "checks failed") == str(checks["failed"])


def row(shown: str, name: str) -> str:
    """The value of one row of the summary."""
    line = next(line for line in shown.splitlines() if f" {name} " in line)
    return line.split(name)[1].strip(" │|")


def test_what_is_graded_is_not_graded_again_unless_forced(course: Path, capsys):
    expected = a_class(course, 3)
    assert grade() == 0
    capsys.readouterr()
    assert grade("--resume") == 0
    assert len(calls(course)) == 6
    shown = capsys.readouterr().out
    assert row(shown, "notebooks") == "6 (6 judged before)"
    assert row(shown, "points, mean") == f"{sum(expected.values()) / 3:.2f} of 8"
    assert grade("--force") == 0
    assert len(calls(course)) == 12
    assert scores(course) == pytest.approx(expected)


def test_only_what_changed_is_graded_again(course: Path):
    a_class(course, 3)
    assert grade() == 0
    hand_in(course, "s00001", {SECOND: "right"})
    before = scores(course)
    assert grade() == 0
    assert len(calls(course)) == 7
    gained = POINTS * (1 - share(f"answer 1 to {SECOND}", SEED))
    assert scores(course) == pytest.approx(before | {"s00001": before["s00001"] + gained})


def test_another_reference_or_a_run_without_a_sandbox_is_another_verdict(course: Path):
    a_class(course, 2)
    assert grade() == 0
    path = course / f"day1/solutions/{FIRST}.ipynb"
    path.write_text(path.read_text().replace("import math", "import torch"))
    assert grade() == 0
    assert len(calls(course)) == 6
    assert grade("--trusted") == 0
    assert len(calls(course)) == 10


def test_students_and_notebooks_can_be_chosen(course: Path):
    expected = a_class(course, 4)
    assert grade("--student", "s00001", "s00003", "--notebook", SECOND) == 0
    assert {(r["student"], r["notebook"]) for r in records(course)} == {
        ("s00001", SECOND), ("s00003", SECOND)}
    assert grade() == 0
    sound(course, expected)


def test_a_new_time_of_handing_in_reaches_the_gradebook_without_grading(course: Path):
    a_class(course, 2)
    assert grade() == 0
    hand_in(course, "s00001", {}, "2026-02-03 00:00:00 UTC")
    assert grade() == 0
    assert len(calls(course)) == 4
    sql = "SELECT student_id, timestamp FROM submitted_assignment ORDER BY student_id"
    assert query(course, sql) == [("s00000", "2026-01-02 03:04:05.000000"),
                                  ("s00001", "2026-02-03 00:00:00.000000")]


@pytest.mark.parametrize("lost", ["gradebook.db", "day1/autograded"])
def test_what_is_lost_is_made_again_from_the_journal(course: Path, lost: str):
    expected = a_class(course, 3)
    assert grade() == 0
    for path in course.glob(f"{lost}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert grade() == 0
    sound(course, expected)
    assert len(calls(course)) == 6


# What goes wrong


def test_a_grading_process_that_dies_is_tried_once_more(course: Path, capsys):
    hand_in(course, "once", {FIRST: "fail once", SECOND: "right"})
    expected = {"once": POINTS + POINTS * share("fail once", SEED)}
    assert grade() == 0
    sound(course, expected)
    assert len(calls(course)) == 3


@pytest.mark.parametrize("waiting", [32, 2])
def test_what_runs_short_beside_others_is_graded_again_alone(
        course: Path, monkeypatch: pytest.MonkeyPatch, capsys, waiting: int):
    monkeypatch.setattr("grader.run.turns.WAITING", waiting)
    monkeypatch.setattr(neighbours, "most", 0)
    expected = a_class(course, 8)
    for number in range(5):
        hand_in(course, f"hungry{number}", {name: f"hungry {number}" for name in NOTEBOOKS})
        expected[f"hungry{number}"] = 2 * POINTS
    assert grade("--workers", "4", "--grade", "neighbours:grade") == 0
    assert scores(course) == pytest.approx(expected)
    assert neighbours.most > 1, "the others are graded beside each other"
    noted = [r for r in records(course) if any("graded again alone" in n for n in r["notes"])]
    assert {r["student"] for r in noted} <= {f"hungry{number}" for number in range(5)} and noted
    said = "(RuntimeError: can't start new thread): 0 of 4 points before, 4 now"
    assert capsys.readouterr().out.count(said) >= 5


def test_what_loses_no_point_is_not_graded_again():
    short = Result("graded", cells=[Cell("a", "check", "passed", 1, [Part("", "passed", earned=1)],
                                         short="MemoryError")])
    assert short.short == ""
    short.cells[0].parts[0].earned = 0.5
    assert Result.unpack(short.pack()).short == "MemoryError"


@pytest.mark.parametrize("answer", ["fail", "raise"])
def test_what_cannot_be_graded_is_reported_and_never_recorded(course: Path, answer: str, capsys):
    expected = a_class(course, 4)
    hand_in(course, "both", {FIRST: answer, SECOND: answer})
    hand_in(course, "s00002", {FIRST: answer})
    del expected["s00002"]
    assert grade() == 1
    assert {s: scores(course)[s] for s in expected} == pytest.approx(expected)
    assert "both" not in scores(course)
    sql = "SELECT COUNT(*) FROM grade WHERE auto_score IS NULL"
    assert query(course, sql) == [(2,)], "of s00002 only the other notebook has a score"
    assert not [r for r in records(course) if r["student"] == "both"]
    shown = capsys.readouterr().out
    assert "both/1-1-exercises: not graded: " in shown and row(shown, "not graded") == "3"
    hand_in(course, "both", {FIRST: "right", SECOND: "right"})
    hand_in(course, "s00002", {FIRST: "right"})
    assert grade() == 0
    assert scores(course)["both"] == 8


def test_marks_of_an_earlier_hand_in_do_not_stand_for_one_that_is_not_graded(course: Path, capsys):
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    hand_in(course, "berta", {FIRST: "right", SECOND: "fail once"})
    assert grade() == 0
    before = scores(course)
    hand_in(course, "anna", {FIRST: "fail"})
    (course.parent / "calls").unlink()
    assert grade() == 1
    said = "not graded: the grading process ended; the marks of an earlier hand-in are taken back"
    assert f"anna/{FIRST}: {said}" in capsys.readouterr().out
    assert scores(course) == before | {"anna": 4}
    sql = "SELECT COUNT(*) FROM grade WHERE auto_score IS NULL AND needs_manual_grade"
    assert query(course, sql) == [(2,)], "both checks of the notebook wait"
    assert not (course / f"day1/autograded/anna/{FIRST}.ipynb").exists(), "nor its feedback"
    assert grade() == 1
    assert "taken back" not in capsys.readouterr().out, "there is nothing more to take back"
    hand_in(course, "anna", {FIRST: "right"})
    assert grade() == 0
    assert scores(course) == before
    assert (course / f"day1/autograded/anna/{FIRST}.ipynb").exists()


def test_the_same_hand_in_keeps_its_marks_if_grading_it_again_fails(course: Path, capsys,
                                                                    monkeypatch):
    hand_in(course, "anna", {FIRST: "right", SECOND: "fail once"})
    assert grade() == 0
    before = scores(course)
    monkeypatch.setattr("stand_in._note", lambda _submission: 1)  # every try is the first
    assert grade("--force") == 1
    assert (f"anna/{SECOND}: not graded: the grading process ended; "
            "it keeps the marks of its last grading\n") in capsys.readouterr().out
    assert scores(course) == before


def test_what_cannot_be_read_has_a_verdict_and_a_line(course: Path, capsys):
    expected = a_class(course, 2)
    (hand_in(course, "anna", {SECOND: "right"}) / f"{FIRST}.ipynb").symlink_to("/dev/zero")
    (hand_in(course, "berta", {SECOND: "right"}) / f"{FIRST}.ipynb").write_text("{")
    (course / "day1/submitted/carla").symlink_to("anna")
    assert grade() == 1
    assert scores(course) == pytest.approx(expected | {"anna": 4, "berta": 4, "carla": 0})
    states = Counter(r["result"]["state"] for r in records(course))
    assert states == {"graded": 6, "unreadable": 4}
    shown = capsys.readouterr().out
    assert "anna/1-1-exercises: '1-1-exercises.ipynb' is a symbolic link" in shown
    assert "berta/1-1-exercises: the file is no JSON" in shown
    assert shown.count("'carla' is a symbolic link") == 2, "one line for it, one for its time"
    assert row(shown, "unreadable") == "4"
    assert grade() == 1
    assert len(calls(course)) == 7, "nothing of this is graded twice"


def test_what_was_not_handed_in_gets_no_points_and_is_no_failure(course: Path, capsys):
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    assert grade() == 0
    (course / f"day1/submitted/anna/{SECOND}.ipynb").unlink()
    hand_in(course, "berta", {})
    capsys.readouterr()
    assert grade() == 0
    assert scores(course) == {"anna": 4, "berta": 0}
    assert row(capsys.readouterr().out, "not handed in") == "3"


def test_a_folder_without_any_notebook_is_said_once(course: Path, capsys):
    folder = hand_in(course, "anna", {})
    (folder / "timestamp.txt").write_text("2026-01-01 00:00:00 UTC")
    (hand_in(course, "berta", {}) / "day1.zip").write_bytes(b"PK")
    (hand_in(course, "clara", {}) / "day1").mkdir()
    assert grade() == 0
    said = [line for line in capsys.readouterr().out.splitlines() if "no notebook lies" in line]
    assert said == [f"{who}/{FIRST}: no notebook lies in the folder itself, only {what}"
                    for who, what in (("berta", "'day1.zip'"), ("clara", "'day1'"))]


def test_a_renamed_notebook_is_graded_and_said(course: Path, capsys):
    folder = hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    (folder / f"{FIRST}.ipynb").rename(folder / f"{FIRST} (1).ipynb")
    assert grade() == 0
    assert scores(course) == {"anna": 8}
    assert "anna/1-1-exercises: '1-1-exercises (1).ipynb' was taken as" in capsys.readouterr().out
    assert (course / f"day1/autograded/anna/{FIRST}.ipynb").exists()


def test_a_learner_that_cannot_be_recorded_does_not_stop_the_others(course: Path, capsys):
    expected = a_class(course, 3)
    (course / "day1/autograded").mkdir()
    (course / "day1/autograded/s00001").write_text("in the way")
    assert grade() == 1
    assert "s00001/1-1-exercises: not recorded: " in capsys.readouterr().out
    (course / "day1/autograded/s00001").unlink()
    assert grade() == 0
    sound(course, expected)


def test_marks_of_before_do_not_stand_where_new_ones_cannot_be_written(course: Path, capsys):
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    assert grade() == 0 and scores(course) == {"anna": 8}
    shutil.rmtree(course / "day1/autograded/anna")
    (course / "day1/autograded/anna").write_text("in the way")
    hand_in(course, "anna", {FIRST: "wrong", SECOND: "right"})
    assert grade() == 1
    said = capsys.readouterr().out
    assert "anna/1-1-exercises: not recorded: " in said
    assert "the marks of an earlier hand-in are taken back" in said
    assert scores(course)["anna"] in (4, None, 0)
    (course / "day1/autograded/anna").unlink()
    assert grade() == 0 and scores(course)["anna"] < 8


def test_a_new_due_date_counts_for_what_is_graded_already(course: Path, capsys):
    with (course / "nbgrader_config.py").open("a") as config:
        config.write("\nc.LateSubmissionPlugin.penalty_method = 'zero'\n")
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"}, "2026-01-02 18:00 +0800")
    assert grade() == 0
    assert query(course, "SELECT timestamp FROM submitted_assignment") == [
        ("2026-01-02 10:00:00.000000",)]
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as book, book:
        book.execute("UPDATE assignment SET duedate = '2026-01-02 09:00:00.000000'")
    assert grade() == 0
    assert "Late penalties of 2 notebooks have changed." in capsys.readouterr().out
    assert query(course, "SELECT late_submission_penalty FROM submitted_notebook") == [(4,), (4,)]
    assert len(calls(course)) == 2, "nothing is graded again"


def no_due_date(course: Path, db: sqlite3.Connection) -> None:
    db.execute("UPDATE assignment SET duedate = NULL")


def an_extension(course: Path, db: sqlite3.Connection) -> None:
    db.execute("UPDATE submitted_assignment SET extension = '1970-01-03 00:00:00.000000'")


def another_time(course: Path, db: sqlite3.Connection) -> None:
    hand_in(course, "anna", {}, "2026-01-02 16:00 Asia/Shanghai")


def another_plugin(course: Path, db: sqlite3.Connection) -> None:
    with (course / "nbgrader_config.py").open("a") as config:
        config.write("\nc.LateSubmissionPlugin.penalty_method = 'none'\n")


def a_marks_change(course: Path, db: sqlite3.Connection) -> None:
    """A teacher takes a mark away by hand: the penalty is no more than what is left."""
    db.execute("UPDATE grade SET manual_score = 0")


@pytest.mark.parametrize("change", [
    no_due_date, an_extension, another_time, another_plugin, a_marks_change])
def test_what_made_a_hand_in_late_may_change_and_its_penalty_goes(course: Path, change):
    with (course / "nbgrader_config.py").open("a") as config:
        config.write("\nc.LateSubmissionPlugin.penalty_method = 'zero'\n")
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"}, "2026-01-02 18:00 +0800")
    assert grade() == 0
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as book, book:
        book.execute("UPDATE assignment SET duedate = '2026-01-02 09:00:00.000000'")
    assert grade() == 0
    penalties = "SELECT coalesce(sum(late_submission_penalty), 0) FROM submitted_notebook"
    assert query(course, penalties) == [(8,)]
    with contextlib.closing(sqlite3.connect(course / "gradebook.db")) as book, book:
        change(course, book)
    assert grade() == 0
    assert query(course, penalties) == [(0,)]
    assert len(calls(course)) == 2, "nothing is graded again"


@pytest.mark.parametrize("text", ["2026-01-02 18:00 CST", "Fri Jan 2 18:00:00 CST 2026"])
def test_a_time_zone_that_nobody_knows_is_said(course: Path, capsys, text: str):
    """CST is China's time, and Chicago's; nbgrader takes it for UTC."""
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"}, text)
    assert grade() == 0
    assert "in a time zone that nobody knows: write UTC, +0800" in capsys.readouterr().out
    assert query(course, "SELECT timestamp FROM submitted_assignment") == [(None,)]


def test_what_cannot_be_written_down_is_a_verdict_and_old_marks_go(course, capsys, monkeypatch):
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    assert grade() == 0 and scores(course) == {"anna": 8}
    hand_in(course, "anna", {FIRST: "right too", SECOND: "right"})
    real = report.build

    def build(reference, submission, result, config):
        if b"right too" in submission and result.state == "graded":
            raise RecursionError("of something nobody thought of")
        return real(reference, submission, result, config)

    monkeypatch.setattr(report, "build", build)
    grade()
    assert scores(course) == {"anna": 4}
    shown = capsys.readouterr().out
    assert "anna/1-1-exercises: its verdict cannot be written down (RecursionError)" in shown


def test_nobody_is_graded_if_the_teachers_own_solution_loses_points(course: Path, capsys):
    a_class(course, 2)
    path = course / f"day1/solutions/{SECOND}.ipynb"
    path.write_text(json.dumps(hand_ins.notebook(SECOND, "### BEGIN SOLUTION\n### END SOLUTION")))
    assert grade() == 1
    error = capsys.readouterr().err
    assert error.startswith(f"autograde: {SECOND}: its own solution loses points at {SECOND}-check")
    assert records(course) == [] and calls(course) == []


def test_no_more_than_two_notebooks_a_worker_are_on_their_way(course: Path, monkeypatch):
    a_class(course, 15)
    waiting, most, lock = 0, 0, threading.Lock()

    class Counting(ThreadPoolExecutor):
        def submit(self, *work):
            nonlocal waiting, most
            with lock:
                waiting += 1
                most = max(most, waiting)
            future = super().submit(*work)
            future.add_done_callback(done)
            return future

    def done(_future) -> None:
        nonlocal waiting
        with lock:
            waiting -= 1

    monkeypatch.setattr("grader.run.pools.ThreadPoolExecutor", Counting)
    assert grade() == 0
    assert 2 <= most <= 4


@pytest.mark.parametrize("after", [0, 6])
@pytest.mark.parametrize("lost", ["cancelled", "forgotten"])
def test_a_pool_that_is_gone_ends_the_run_and_loses_nothing(course: Path, monkeypatch, capsys,
                                                            after: int, lost: str):
    """Dask cancels what a lost scheduler had, or never speaks of it again."""
    expected = a_class(course, 10)
    futures, gone = [], threading.Event()

    def end() -> None:
        gone.set()
        for future in futures if lost == "cancelled" else ():
            future.cancel()

    class Cluster(ThreadPoolExecutor):
        def submit(self, *job):
            if gone.is_set():
                raise RuntimeError("this client is closed")
            done = len(futures) < after
            futures.append(super().submit(*job) if done else Future())
            if len(futures) == after + 1:
                threading.Timer(0.3, end).start()
            return futures[-1]

    def size() -> int:
        if gone.is_set():
            raise ConnectionError("the cluster is gone")
        return 2

    @contextlib.contextmanager
    def pool(_asked):
        with Cluster() as executor:
            yield Pool(executor, size)

    with monkeypatch.context() as patch:
        patch.setattr("grader.options.pool", pool)
        patch.setattr("grader.run.dispatch.LOOK", 0.05)
        assert grade() == 1
    said = capsys.readouterr().err
    assert said.splitlines()[-1] == "autograde: the cluster is gone" and "not graded" not in said
    assert grade() == 0
    sound(course, expected)


def test_memory_does_not_grow_with_the_number_of_hand_ins(course: Path):
    big = hand_ins.notebook(FIRST, "mine") | {"metadata": {"ballast": "x" * 500_000}}
    for number in range(60):
        folder = hand_in(course, f"s{number:03}", {SECOND: "right"})
        (folder / f"{FIRST}.ipynb").write_text(json.dumps(big))
    assert grade("--student", "s000", "s001", "s002", "s003") == 0  # loads what is loaded once
    tracemalloc.start()
    try:
        assert grade() == 0
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 15_000_000, "the hand-ins have 30 MB"


def test_limits_and_trust_are_those_of_nbgrader_config(course: Path, capsys):
    hand_in(course, "anna", {FIRST: "right", SECOND: "right"})
    with (course / "nbgrader_config.py").open("a") as file:
        file.write("c.SealedExecute.limits = {'cell_seconds': 5}\nc.SealedExecute.trusted = True\n")
    assert grade() == 0
    record = records(course)[0]
    assert record["result"]["limits"]["cell_seconds"] == 5 and record["trusted"] is True


@pytest.mark.parametrize(("limits", "words"), [
    ("{'cell_hours': 5}", "unexpected keyword argument 'cell_hours'; there are cell_seconds, "),
    ("{'cell_seconds': '3'}", "cell_seconds is '3', not a number that can be a limit"),
    ("{'memory': -1}", "memory is -1, not a number that can be a limit"),
    ("{'notebook_seconds': float('inf')}", "notebook_seconds is inf, not a number"),
    ("{'output': 1.5}", "output is 1.5, not a number that can be a limit"),
])
def test_a_limit_that_is_none_is_one_line(course: Path, capsys, limits: str, words: str):
    hand_in(course, "anna", {FIRST: "right"})
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(f"c.SealedExecute.limits = {limits}\n")
    assert grade() == 2
    said = capsys.readouterr().err
    assert "c.SealedExecute.limits in nbgrader_config.py: " in said and words in said
    assert said.count("\n") == 1 and calls(course) == []


# What ends a run


FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["grader.commands"])


def start(course: Path, *more: str, steps: float = math.inf) -> multiprocessing.Process:
    """A run in a process of its own, that has imported everything."""
    own = {name: value for name, value in os.environ.items() if name.startswith("HAND_INS")}
    process = FORKS.Process(target=hand_ins.in_a_process,
                            args=(course, own, arguments(*more), steps))
    process.start()
    return process


def wait_for(path: Path, size: int, process: multiprocessing.Process) -> None:
    """Wait until a file has this many bytes, or the process has ended."""
    while process.is_alive() and not (path.exists() and path.stat().st_size >= size):
        process.join(0.002)


def test_killed_at_ten_moments_and_resumed(course: Path, monkeypatch):
    expected = a_class(course, 60)
    monkeypatch.setenv("HAND_INS_SECONDS", "0.005")
    journal, chance = course / "day1/.grading/journal.jsonl", random.Random(11)
    kills = 0
    while kills < 10:
        if len(whole_records(course)) > 2 * len(expected) - 20:  # there has to be something left
            expected = a_class(course, len(expected) + 20)
        before = journal.stat().st_size if journal.exists() else 0
        process = start(course)
        wait_for(journal, before + chance.randrange(1, 12_000), process)
        process.join(chance.random() / 50)
        process.kill()
        process.join()
        kills += process.exitcode == -signal.SIGKILL
        assert process.exitcode in (0, -signal.SIGKILL)
    recorded = Counter(r["result"]["submission_sha256"] for r in whole_records(course))
    graded = calls(course)
    assert recorded
    assert grade() == 0
    sound(course, expected)
    again = Counter(calls(course)[len(graded):])
    assert not set(again) & set(recorded), "what had its verdict was graded again"
    assert len(recorded) + len(again) == 2 * len(expected)


def whole_records(course: Path) -> list[dict]:
    """The verdicts of a journal that may end in the middle of a line."""
    path = course / "day1/.grading/journal.jsonl"
    lines = path.read_bytes().split(b"\n")[:-1] if path.exists() else []
    return [record for line in lines if (record := json.loads(line))["kind"] == "verdict"]


def test_killed_at_every_step_and_resumed(course: Path):
    """Steps are listed at `hand_ins._die_after`."""
    a_class(course, 1)
    assert grade() == 0
    expected = a_class(course, 2)
    killed = 0
    for step in range(1, 100):
        one = shutil.copytree(course, course.parent / str(step))
        process = start(one, "--workers", "1", steps=step)
        process.join()
        killed += process.exitcode == -signal.SIGKILL
        kept = {r["result"]["submission_sha256"] for r in whole_records(one)}
        os.chdir(one)
        graded = len(calls(one))
        assert grade() == 0
        sound(one, expected)
        assert not kept & set(calls(one)[graded:]), "what had its verdict was graded again"
        if process.exitcode == 0:
            break
    assert killed == 14
