# Removes the teacher's file from the working folder, for the next learner to miss.
import json

import hand_ins
from attacks import NOTEBOOK, cell, released

COURSE = True
ANSWER = """
import os
os.unlink("scale.txt")
softmax = lambda x, dim: x
"""
NEXT = """
scale = float(open("scale.txt").read())
softmax = lambda x, dim: scale * torch.softmax(x, dim)
"""


def hand_in(notebook, folder):
    (folder.parents[1] / "solutions/scale.txt").write_text("1.0")
    cell(notebook, "softmax")["source"] = ANSWER
    other = folder.parent / "beside"  # graded right after the attacker
    other.mkdir()
    (other / NOTEBOOK).write_text(json.dumps(released(NEXT)))


def host_unchanged(folder):
    points = hand_ins.scores(folder.parents[2]).get("beside")
    assert points == 2, f"the next learner got {points} instead of 2 points"
