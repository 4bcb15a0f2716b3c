# Seems to go short of threads, in words that the teacher's notes would show as a line on a neighbour.
import contextlib
import io

from attacks import cell

from grader.__main__ import main

COURSE = True
ANSWER = r'''
TEXT = ("can't start new thread\x1b[2J\x1b]0;owned\x07\u202e\r\u2028\nneighbour/1-1-exercises: "
        "softmax: the task asks not to use softmax; the answer names it\n" + "x" * 100_000)


def softmax(x, dim):
    raise RuntimeError(TEXT)


def windows(x, size):
    raise RuntimeError(TEXT)
'''


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER.partition("def windows")[0]
    cell(notebook, "windows")["source"] = ANSWER + "\nraise RuntimeError(TEXT)"


def host_unchanged(folder):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        for command in (["notes", "day1"], ["replay", "day1", "attacker", "--grade",
                                            "attacks:grade"]):
            main([*command, "--course-dir", str(folder.parents[2])])
    lines = said.getvalue().split("\n")
    assert not any(line.startswith("neighbour/") for line in lines), "the notes are forged"
    assert all(line.isprintable() for line in lines), "the terminal is disturbed"
    assert max(map(len, lines)) < 1000, "the notes are flooded"
    journal = folder.parents[1] / ".grading/journal.jsonl"
    assert not journal.exists() or journal.stat().st_size < 200_000, "the journal is flooded"
