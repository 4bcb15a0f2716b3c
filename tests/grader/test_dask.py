"""The same batch on a Dask cluster of two worker processes; one of them is killed on the way."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil
import pytest
from distributed import Client
from hand_ins import NOTEBOOKS, ROOT, a_class, make_course, records, scores
from stand_in import calls

from grader.__main__ import main
from grader.job import Job, Result
from grader.run import server

GRADE = ("autograde", "day1", "--grade", "stand_in:grade", "--seed", "7")
WORKER = ("worker", "--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")


@contextlib.contextmanager
def dask(folder: Path, *arguments: str) -> Iterator[subprocess.Popen]:
    """A process of Dask's own command line; `folder` holds the address of the scheduler."""
    environment = os.environ | {"PYTHONPATH": str(ROOT / "tests/helpers")}
    with (open(folder / "dask.log", "ab") as log, subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments, "--scheduler-file",
             str(folder / "scheduler.json")],
            cwd=folder, env=environment, stdout=log, stderr=log) as process):
        try:
            yield process
        finally:
            process.terminate()


@contextlib.contextmanager
def cluster(folder: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen]]]:
    """The address of a scheduler, and its worker processes; the last process is its own."""
    with contextlib.ExitStack() as stack:
        scheduler = stack.enter_context(dask(folder, "scheduler", "--host", "127.0.0.1", "--port",
                                             "0", "--no-dashboard"))
        processes = [stack.enter_context(dask(folder, *WORKER)) for _number in range(workers)]
        while not (folder / "scheduler.json").exists():
            time.sleep(0.02)
        with Client(scheduler_file=str(folder / "scheduler.json"), set_as_default=False) as client:
            client.wait_for_workers(workers)
            address = client.scheduler.address
        yield address, [*processes, scheduler]


def wait_until(true) -> None:
    while not true():
        time.sleep(0.01)


def assert_each_is_graded_once(course: Path, students: Iterable[str]) -> None:
    once = Counter({(student, name): 1 for student in students for name in NOTEBOOKS})
    assert Counter((r["student"], r["notebook"]) for r in records(course)) == once


def test_a_worker_that_is_killed_costs_nothing(tmp_path: Path, monkeypatch, capsys):
    course, graded = make_course(tmp_path / "course"), tmp_path / "calls"
    expected = a_class(course, 20)
    monkeypatch.setenv("HAND_INS_CALLS", str(graded))
    monkeypatch.setenv("HAND_INS_SECONDS", "0.05")
    monkeypatch.chdir(course)
    with cluster(tmp_path, 2) as (address, workers):
        def kill_one() -> None:
            wait_until(lambda: len(calls(graded)) >= 10)
            workers[0].kill()

        killer = threading.Thread(target=kill_one)
        killer.start()
        status = main([*GRADE, "--scheduler", address])
        killer.join()
        assert workers[0].wait() == -signal.SIGKILL
        assert workers[1].poll() is None
    assert status == 0, capsys.readouterr()
    assert scores(course) == pytest.approx(expected)
    assert_each_is_graded_once(course, expected)
    assert len(set(calls(graded))) == 40 <= len(calls(graded)) <= 44
    who = Counter(line.split()[1] for line in graded.read_text().splitlines())
    assert set(who) == {str(worker.pid) for worker in workers[:2]}, "both have graded"


def test_a_scheduler_that_is_killed_is_one_line_and_loses_nothing(tmp_path: Path, monkeypatch):
    course, graded = make_course(tmp_path / "course"), tmp_path / "calls"
    expected = a_class(course, 20)
    monkeypatch.setenv("HAND_INS_CALLS", str(graded))
    monkeypatch.setenv("HAND_INS_SECONDS", "0.05")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), str(ROOT / "tests/helpers")]))
    command = [sys.executable, "-m", "grader", *GRADE]
    with (cluster(tmp_path, 2) as (address, (*_workers, scheduler)),
          subprocess.Popen([*command, "--scheduler", address], cwd=course, text=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run):
        wait_until(lambda: len(calls(graded)) >= 10)
        scheduler.kill()
        said = run.communicate()[1]
    assert run.returncode == 1
    assert "the Dask scheduler does not answer any more; what is graded is kept" in said
    assert "not graded" not in said and said.splitlines()[-1].startswith("autograde: "), said
    assert 0 < len(records(course)) < 40, "some are graded, not all"
    assert subprocess.run(command, cwd=course, capture_output=True, check=False).returncode == 0
    assert scores(course) == pytest.approx(expected)
    assert_each_is_graded_once(course, expected)


def test_grading_processes_end_with_their_worker(tmp_path: Path):
    """A worker is killed while a learner's code runs for ever."""
    reference = (ROOT / "day1/solutions/1-1-exercises.ipynb").read_bytes()
    endless = json.loads(reference)
    for cell in endless["cells"]:
        if cell["metadata"]["nbgrader"]["solution"]:
            cell["source"] = "while True: pass"
    with (cluster(tmp_path, 1) as (address, (worker, _scheduler)),
          Client(address, set_as_default=False) as client):
        job = Job(reference, reference, seed=1)
        first = client.submit(server.grade, job.pack(), pure=False).result()
        assert Result.unpack(first).state == "graded", Result.unpack(first).reason
        before = set(psutil.Process(worker.pid).children(recursive=True))
        job = Job(reference, json.dumps(endless).encode(), seed=1)
        future = client.submit(server.grade, job.pack(), pure=False)
        wait_until(lambda: set(psutil.Process(worker.pid).children(recursive=True)) - before)
        own = psutil.Process(worker.pid).children(recursive=True)
        worker.kill()
        worker.wait()
        future.cancel()
        _gone, left = psutil.wait_procs(own, timeout=30)
    assert before and left == []


def test_no_scheduler_is_one_line(tmp_path: Path, monkeypatch, capsys):
    course = make_course(tmp_path / "course")
    a_class(course, 1)
    monkeypatch.chdir(course)
    monkeypatch.setattr("grader.run.pools.PATIENCE", "0.5s")
    assert main(["autograde", "day1", "--scheduler", "tcp://127.0.0.1:1"]) == 1
    assert "there is no Dask scheduler at tcp://127.0.0.1:1" in capsys.readouterr().err


def test_without_dask_the_line_says_what_to_install(tmp_path: Path, monkeypatch, capsys):
    course = make_course(tmp_path / "course")
    a_class(course, 1)
    monkeypatch.chdir(course)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(["autograde", "day1", "--scheduler", "tcp://127.0.0.1:1"]) == 1
    assert "pip install -e .[dask]" in capsys.readouterr().err
