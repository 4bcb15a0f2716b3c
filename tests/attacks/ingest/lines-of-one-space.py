# The answer ends with 90,000 lines of one space: who colours them for the feedback needs minutes.
import resource
import subprocess
import sys

from attacks import cell

COURSE = True
STOCK = "would take a quarter of an hour for one page of feedback"


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] += "\nx = 1" + " \n" * 90_000 + "x = 2"


def host_unchanged(folder):
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", "generate_feedback", "day1", "--student", "attacker"],
        cwd=folder.parents[2], capture_output=True, text=True, check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (60, 60)))
    assert run.returncode == 0, "the feedback takes more than 60 s of CPU time"
