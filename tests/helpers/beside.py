"""A class whose right answers are graded beside one that takes what they need.

`python beside.py threads 20` or `memory 20` grades it so often and prints, for each time, a line
of JSON: how many right answers lost points, and how many notes there are. With `--both`, two are
graded at once even where the machine is too small for two.
"""

import contextlib
import io
import json
import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import hand_ins
from made import answer, cell, check, handed_in, notebook

from grader.__main__ import main
from grader.run import capacity, server

RIGHT = {  # needs a pool of 32 threads at once, again and again; or 900 MB
    "threads": """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
def double(x):
    together = Barrier(32)
    def one(value):
        together.wait(20)
        return 2 * value
    with ThreadPoolExecutor(32) as pool:
        return torch.stack(list(pool.map(one, x)))""",
    "memory": """
held = []
def double(x):
    if not held:
        held.append(bytearray(b'x') * (900 * 2**20))
    return 2 * x"""}
TAKES = {  # once, for 5 s
    "threads": """
import threading, time
threading.stack_size(65536)
held = []
def double(x):
    if not held:
        try:
            while True:
                held.append(threading.Thread(target=time.sleep, args=(5,)))
                held[-1].start()
        except RuntimeError:
            time.sleep(5)
    return x""",
    "memory": """
import time
held = []
def double(x):
    if not held:
        held.append(bytearray(b'x') * (600 * 2**20))
        time.sleep(5)
    return x"""}
CHECK = "x = check.given(torch.randn(32))\ncheck.close(double(x), x + x)\n"
REFERENCE = notebook(
    cell("import torch\nfrom course import check"),
    answer("double", "def double(x):\n    return 2 * x"),
    *(check(f"check-{i}", f"{CHECK}### BEGIN HIDDEN TESTS\n{CHECK}### END HIDDEN TESTS", 3)
      for i in range(3)))
POINTS = 9.0
ONE = ("Graded at once: 1 of 2.", "One hand-in may take ")  # how a run says that it grades one
_threads = ThreadPoolExecutor(2, "grading")


def grade(job: bytes) -> bytes:
    """As `server.grade`, by two processes that stay from one time to the next."""
    return _threads.submit(server.grade, job).result()


def a_class(case: str, size: int) -> Path:
    """A course with one who takes, and so many right answers."""
    course = hand_ins.make_course(Path(tempfile.mkdtemp()) / "course", ())
    (course / "day1/solutions/one.ipynb").write_bytes(REFERENCE)
    for number in range(size + 1):
        folder = course / f"day1/submitted/{number:02}"
        folder.mkdir()
        source = RIGHT[case] if number else TAKES[case]
        (folder / "one.ipynb").write_bytes(handed_in(REFERENCE, double=source))
    return course


def graded(course: Path) -> dict:
    """Grade all of it; what came of the right answers."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = main(["autograde", "day1", "--force", "--seed", "7", "--workers", "2",
                       "--grade", "beside:grade", "--course-dir", str(course)])
    points = hand_ins.scores(course)
    records = hand_ins.records(course)[-len(points):]
    right = [points[name] for name in points if name != "00"]
    return {"status": status, "right": len(right), "lost": sum(got < POINTS for got in right),
            "again": sum("alone" in str(record["notes"]) for record in records),
            "fewer": any(words in said.getvalue() for words in ONE)}


if __name__ == "__main__":
    case, times, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    if "--both" in sys.argv:
        capacity.fit = lambda workers, _limits: capacity.Fit(workers)
    place = a_class(case, size)
    os.environ["HOME"] = str(place)
    for _ in range(times):
        print(json.dumps(graded(place)), flush=True)
    _threads.submit(server.close).result()
    server.close()
    os._exit(0)
