# Raises another message each time, with escape sequences: a replay shows both on the terminal.
import contextlib
import io

from attacks import cell

from grader.__main__ import main

COURSE = True
ANSWER = r'''
import time


def softmax(x, dim):
    raise ValueError(f"\x1b[2J\x1b]0;owned\x07\x1b]52;c;ZXZpbA==\x07 {time.time_ns()}")
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        main(["replay", "day1", "attacker", "--course-dir", str(folder.parents[2]),
              "--grade", "attacks:grade"])
    assert "\x1b" not in said.getvalue(), "escape sequences reach the terminal of a replay"
