"""The bench: its arithmetic against made-up runs, and one small real run."""

import math
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader import bench
from grader.bench import figures, floor, hand_ins, runs, watch
from grader.bench.runs import Took
from grader.notebooks.rebuild import answers

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the bench needs Linux")
LINE = re.compile(r"^(.{58})\s*(\S+) (x|ms|MB|%)", re.M)
SPIN = """
import subprocess, sys
if sys.argv[1:]:
    import time
    while time.process_time() < 0.4:
        pass
else:
    subprocess.Popen([sys.executable, "-m", "spin", "on"], start_new_session=True)
"""


def table(printed: str) -> dict[str, float]:
    """What stands in each line -> its figure."""
    return {found[1].strip(): float(found[2].replace(",", "")) for found in LINE.finditer(printed)}


def a_run_of_ours(_teachers, author, workers: int, size: int, *_watch, trusted=False) -> Took:
    """8 s to begin, 50 ms a notebook; busy cells add what they are busy."""
    busy = sum(map(float, re.findall(r"process_time\(\) \+ ([\d.]+)", author(0).decode())))
    return a_run(8, (0.05 + busy) / workers, size, 12 + size * (0.09 + busy))


def a_run(start: float, each: float, size: int, cpu: float = 0.0) -> Took:
    """A run whose first quarter of notebooks takes three times as long."""
    times = [each * (3 if number < size / 4 else 1) for number in range(size)]
    written = [start + sum(times[:number + 1]) for number in range(size)]
    return Took(start + sum(times), cpu, written)


def test_the_figures_follow_from_what_the_runs_took(monkeypatch, capsys):
    monkeypatch.setattr(runs, "adopt", lambda: None)
    monkeypatch.setattr(figures, "ours", a_run_of_ours)
    monkeypatch.setattr(figures, "stock", lambda _t, _a, size: a_run(4, 3, size))
    monkeypatch.setattr(figures, "floor", lambda _content, at_once=1, _times=40: Took(
        0.02 if at_once == 1 else 0.02 * 2 / 1.9, 0.02))
    options = ["--only", "stock", "long", "workers", "--workers", "2", "--repeat", "2"]
    assert bench.main([*options, "--notebooks", "100", "--stock", "8"]) == 0
    assert table(capsys.readouterr().out) == pytest.approx({
        "1  throughput, ours over stock, light notebooks": 3 / 0.025,
        "start and end included, 100 of ours, 8 of stock": round(5 / 0.1175, 1),
        "stock, one notebook": 3000,
        "ours, one notebook, workers: 2": 25,
        "floor: CPU time of the cells alone": 20,
        "2  CPU time of ours over the floor, all processes": 70,
        "3  efficiency, cells that compute 5 s, one worker": round(100 * 5.02 / 5.05, 1),
        "this machine: the cells in two processes over one": 1.9,
        "4  two workers over one, light notebooks": 2,
        "4  two workers over one, cells that compute 1 s": 2})


def test_hand_ins_are_right_and_no_two_are_the_same():
    author = hand_ins.answered(hand_ins.reference())
    first, second = (answers(author(number)) for number in (1, 2))
    solutions = [name for name in first if first[name] != second[name]]
    assert solutions == ["unit", "even-columns", "sums", "picked", "standardise", "distances",
                         "softmax", "windows", "patches"]
    assert not any("### BEGIN" in first[name] for name in solutions)
    assert floor.seconds(author(1))[0] > 0  # each check raises if the answer is wrong
    assert floor.seconds(hand_ins.answered(hand_ins.tiny())(1))[0] > 0


def test_busy_cells_are_busy_for_so_long():
    author = hand_ins.answered(hand_ins.reference(), busy=0.5)
    assert 0.5 <= floor.seconds(author(1))[1] < 2


def test_processes_that_a_command_leaves_behind_are_counted(tmp_path):
    (tmp_path / "spin.py").write_text(SPIN)
    script = ("from pathlib import Path; from grader.bench.runs import adopt, took; adopt(); "
              f"print(took(['spin'], Path({str(tmp_path)!r})).cpu)")
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True,
                         check=True)
    assert 0.4 <= float(run.stdout) < 2


def test_a_coordinator_that_ended_between_two_looks_is_left_out(tmp_path, monkeypatch):
    (tmp_path / "day1/autograded/ada").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    seen = watch.Coordinator()
    seen(os.getpid())
    monkeypatch.setattr(watch, "_megabytes", lambda _path, _name: 0)  # what /proc then adds up to
    seen(os.getpid())
    assert seen.at_the_end() == seen.at(1) > 1


def test_a_command_that_fails_is_no_figure(tmp_path):
    (tmp_path / "broken.py").write_text("raise SystemExit('no such luck')")
    # In a process of its own: the bench waits for every child that its process has.
    script = ("import sys; from pathlib import Path; from grader import bench; "
              "from grader.bench import figures, runs; figures.stock = lambda *_arguments: "
              f"runs.took(['broken'], Path({str(tmp_path)!r})); "
              "sys.exit(bench.main(['--only', 'stock']))")
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True,
                         check=False)
    assert run.returncode == 1 and "no such luck" in run.stderr


def test_a_small_run_prints_what_it_measured():
    run = subprocess.run(
        [sys.executable, "-m", "grader", "bench", "--quick", "--only", "stock", "memory", "large",
         "--notebooks", "6", "--stock", "2", "--repeat", "1", "--workers", "1", "--large", "4"],
        cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    figures = table(run.stdout)
    assert len(figures) == 11 and all(map(math.isfinite, figures.values())), run.stdout
    assert 1 < figures["floor: CPU time of the cells alone"] < 1000
    assert 1 < figures["5  private memory of a child in its last answer"] < 500
    assert 50 < figures["its memory at the end"] < 1000
    assert -500 < figures["6  coordinator's growth over 4 notebooks"] < 500
