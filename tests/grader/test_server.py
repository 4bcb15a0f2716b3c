"""Grading processes and their folders: ended, and removed, also by a run that comes later."""

import fcntl
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest
from made import SEED, answer, check, handed_in, notebook

from grader.job import Job, Limits, Result
from grader.run import server
from grader.run.home import Home

HERE = Path(__file__).parent
PLACES = os.pathsep.join(map(str, (HERE, HERE.parent / "helpers")))  # for another process

ENDLESS = "print('begun')\nwhile True: pass"
REFERENCE = notebook(answer("one", "def one(): return 1.5"),
                     check("one-check", "check.close(one(), 1.5)"))
GRADES = """
import sys
from grader.run import server
from test_server import job
server.grade(job("def one(): return 1.5"))
print(server._own.server.home.path, flush=True)
server.grade(job(sys.argv[1]))
"""


def job(source: str) -> bytes:
    limits = Limits(cell_seconds=600, notebook_seconds=600)
    return Job(REFERENCE, handed_in(REFERENCE, one=source), SEED, limits,
               trusted=sys.platform != "linux").pack()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which temporary ones are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_process_at_work_is_ended_in_the_middle(monkeypatch: pytest.MonkeyPatch):
    patience, real = [], subprocess.Popen.wait
    said: list[bytes] = []

    def wait(process: subprocess.Popen, timeout: float | None = None) -> int:
        try:
            return real(process, timeout)
        except subprocess.TimeoutExpired:
            patience.append(timeout)
            raise

    def work() -> None:
        server.grade(job("def one(): return 1.5"))
        ready.set()
        said.append(server.grade(job(ENDLESS)))

    ready, thread = threading.Event(), threading.Thread(target=work)
    thread.start()
    ready.wait()
    monkeypatch.setattr(subprocess.Popen, "wait", wait)
    while not any(one.asking for one in server._all):
        time.sleep(0.01)
    server.close()
    thread.join()
    result = Result.unpack(said[0])
    assert (result.state, result.reason) == ("failed", "the grading process ended with status -9")
    assert patience == [], "nobody waits for a process that will not leave"


def test_what_is_closed_between_two_steps_of_a_question_is_a_process_that_ended():
    one = server.Server()
    one.process.kill()
    one.close()
    with pytest.raises(EOFError):
        one.ask(b"", 60)


def test_a_judge_that_is_held_is_ended_and_says_so(monkeypatch: pytest.MonkeyPatch):
    """Whatever keeps the grading process itself busy; the limits of a learner's cells are not."""
    monkeypatch.setattr(server, "AROUND", -2998.0)  # 2 s of what the limits below allow
    result = Result.unpack(server.grade(job(ENDLESS)))
    server.close()
    assert (result.state, result.reason) == (
        "failed", "the grading process ended after 2 s; it had to be stopped")


def test_what_a_killed_run_leaves_is_removed_by_the_next(place: Path):
    python = [sys.executable, "-c", GRADES, ENDLESS]
    environment = os.environ | {"TMPDIR": str(place), "PYTHONPATH": PLACES}
    with subprocess.Popen(python, stdout=subprocess.PIPE, text=True, env=environment,
                          cwd=Path(__file__).parents[2]) as run:
        left = Path(run.stdout.readline().strip())
        assert left.parent == place
        other = Home()
        assert left.exists(), "it is in use"
        run.kill()
    lock = os.open(left, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)  # all forks of the grading process have ended, too
    os.close(lock)
    new = Home()
    assert set(place.iterdir()) == {other.path, new.path}
    other.close()
    new.close()
    assert not list(place.iterdir())


def test_what_is_not_ours_stays(place: Path, tmp_path: Path):
    (place / "grader-link").symlink_to(tmp_path)
    (place / "grader-file").touch()
    if os.getuid() == 0:
        (place / "grader-another").mkdir()
        os.chown(place / "grader-another", 1, 1)
    before = set(place.iterdir())
    Home().close()
    assert set(place.iterdir()) == before and place.exists()
