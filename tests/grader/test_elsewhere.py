"""Where there is no Linux: everything can be imported, and `--trusted` grades."""

import subprocess
import sys
from pathlib import Path

import pytest
from made import SEED, answer, check, handed_in, notebook

from grader.job import Job, Limits, Result
from grader.learner.frames import receive, send

ROOT = Path(__file__).parents[2]
# What others import looks at the real system; then there are neither Linux's modules nor its calls.
ELSEWHERE = """
import os, pkgutil, select, sys
import distributed, IPython, matplotlib.pyplot, nbconvert, nbgrader.apps, torch, torchvision
import course.check, course.draw, course.exercises
import grader

LINUX = {"grader.sandbox." + name for name in (
    "cgroup", "confine", "host", "landlock", "linux", "namespaces", "syscalls",
    "users")} | {"pyseccomp"}


class Missing:
    def find_spec(name, path=None, target=None):
        if name in LINUX:
            raise ModuleNotFoundError(f"{name} is for Linux only")


sys.meta_path.insert(0, Missing)
sys.platform = "darwin"
del os.pidfd_open, select.epoll
"""
IMPORTS = ELSEWHERE + """
for _finder, name, _package in pkgutil.walk_packages(grader.__path__, "grader."):
    if name not in LINUX and not name.startswith(("grader.bench", "grader.__main__")):
        __import__(name)  # the bench counts by means of Linux
"""
REFERENCE = notebook(
    answer("one", "def one(): return 1.5"), check("one-check", "check.close(one(), 1.5)"),
    answer("two", "def two(): return 2.5"), check("two-check", "check.close(two(), 2.5)"))


def test_every_module_but_the_sandboxs_own_can_be_imported():
    subprocess.run([sys.executable, "-c", IMPORTS], cwd=ROOT, check=True)


@pytest.mark.parametrize("trusted", [True, False])
def test_trusted_code_is_graded_and_other_code_is_refused(trusted: bool):
    run = subprocess.Popen(
        [sys.executable, "-c", f"{ELSEWHERE}\nfrom grader.judging import serve\nserve.main()"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with run:
        submission = handed_in(REFERENCE, two="while True: pass")
        send(run.stdin.fileno(), Job(REFERENCE, submission, SEED, Limits(cell_seconds=1),
                                     trusted).pack())
        result = Result.unpack(receive(run.stdout.fileno()))
        run.stdin.close()
    if trusted:
        assert result.state == "graded", result.reason
        assert {cell.name: cell.state for cell in result.cells if cell.kind == "check"} == {
            "one-check": "passed", "two-check": "timeout"}
    else:
        assert result.state == "failed"
        assert "Learners' code can be held on Linux only" in result.reason
        assert "--trusted" in result.reason
