"""A database that hangs ends a run, with a line, and loses nothing: PostgreSQL that is stopped."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import databases
import pytest
from hand_ins import ROOT, a_class, make_course
from sqlalchemy import create_engine, text

from grader.__main__ import main
from grader.gradebook import patience
from grader.gradebook.book import Book
from grader.gradebook.database import bounded

CONNECTS = "&connect_timeout=2"  # seconds; the least that libpq takes

if databases.programs() is None:
    pytest.skip("there is no PostgreSQL", allow_module_level=True)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with databases.server() as url:
        yield url


@contextlib.contextmanager
def hanging(url: str) -> Iterator[None]:
    """All of the server's processes are stopped: connections stay open, and nothing answers."""
    folder = parse_qs(urlparse(url).query)["host"][0]
    main = int(Path(folder, "data/postmaster.pid").read_text().split()[0])
    stopped = []

    def stop(process: int) -> None:
        with contextlib.suppress(ProcessLookupError):  # that of a connection that was closed
            os.kill(process, signal.SIGSTOP)
            stopped.append(process)

    try:
        stop(main)  # from here on it starts no other one
        for process in Path(f"/proc/{main}/task/{main}/children").read_text().split():
            stop(int(process))
        yield
    finally:
        for process in stopped:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience._clock, "seconds", 5)


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = make_course(tmp_path / "course")
    monkeypatch.chdir(folder)
    return folder


def test_a_statement_that_gets_no_answer_is_given_up(server: str, short, course: Path):
    with Book(databases.new(server, "one") + CONNECTS, "course") as book:
        book.students("day1")
        with hanging(server), pytest.raises(patience.Silent, match="does not answer"):
            book.students("day1")
        assert book.students("day1") == set(), "it connects again"


def test_a_statement_that_fails_for_another_reason_says_so(server: str):
    engine = create_engine(databases.new(server, "two"))
    with pytest.raises(Exception, match="nowhere"), patience.patient(), engine.begin() as db:
        db.execute(text("SELECT * FROM nowhere"))
    engine.dispose()


def test_an_answer_takes_as_long_as_it_takes_if_others_come_meanwhile(server: str, short):
    """Each statement has its time, not all of them together."""
    engine = create_engine(databases.new(server, "three"))
    with patience.patient(), engine.begin() as db:
        for _ in range(4):
            db.execute(text("SELECT pg_sleep(2)"))
    engine.dispose()


def test_connecting_has_a_limit_unless_the_url_has_one(server: str):
    assert f"connect_timeout={patience.CONNECT}" in bounded(server)
    assert bounded(f"{server}&connect_timeout=3").count("connect_timeout") == 1
    assert bounded("sqlite:///x.db") == "sqlite:///x.db"
    assert "pa%40ss" in bounded("postgresql://me:pa%40ss@host/x"), "its password stays"


def test_a_gradebook_that_cannot_be_reached_is_one_line(
        server: str, short, course: Path, monkeypatch, capsys):
    a_class(course, 1)
    url = databases.new(server, "four") + CONNECTS
    with hanging(server):
        assert main(["autograde", "day1", "--db", url, "--grade", "stand_in:grade"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "autograde: the gradebook's database does not answer; what is graded is kept, the same "
        "command goes on from here"]


@pytest.mark.parametrize("asked", [True, False])
def test_a_run_whose_database_hangs_ends_and_goes_on_later(
        server: str, course: Path, asked: bool, tmp_path: Path):
    """With SIGTERM it says at once that it ends, and ends; without, when the clock has run out."""
    expected = a_class(course, 30)
    url = databases.new(server, f"five{asked:d}") + CONNECTS
    code = ("from grader.gradebook import patience\n"
            f"patience._clock.seconds = {600 if asked else 5}\n"
            "from grader.__main__ import main\nimport sys\nsys.exit(main(sys.argv[1:]))")
    command = [sys.executable, "-c", code, "autograde", "day1", "--db", url, "--seed", "7",
               "--grade", "stand_in:grade", "--workers", "2"]
    places = os.pathsep.join(map(str, (ROOT, ROOT / "tests/helpers")))
    environment = os.environ | {"HAND_INS_SECONDS": "0.05", "PYTHONUNBUFFERED": "1",
                                "PYTHONPATH": places}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=environment) as run:
        assert run.stdout.readline().startswith("Your own solutions first")
        assert run.stdout.readline().startswith("Protection: ")
        with hanging(server):
            if asked:
                run.send_signal(signal.SIGTERM)
                assert run.stdout.readline().startswith("Stopping: ")
            _shown, error = run.communicate(timeout=120)
    assert run.returncode == 1
    assert error.splitlines() == [
        "autograde: the gradebook's database does not answer; what is graded is kept, the same "
        "command goes on from here"]
    done = (course / "day1/.grading/journal.jsonl").read_text().count('"kind": "verdict"')
    assert done < 60
    calls = tmp_path / "calls"
    again = subprocess.run(command, capture_output=True, text=True,
                           env=environment | {"HAND_INS_CALLS": str(calls)})
    assert again.returncode == 0, again.stdout + again.stderr
    assert len(calls.read_text().splitlines()) == 60 - done, "what was judged is not graded again"
    engine = create_engine(url)
    with engine.begin() as db:
        total = db.scalar(text("SELECT SUM(auto_score) FROM grade"))
    engine.dispose()
    assert total == pytest.approx(sum(expected.values()))
    shutil.rmtree(course)
