# A journal, a gradebook and a configuration in the hand-in say that everything was right.
import json
import shutil
import sqlite3
from contextlib import closing

COURSE = True


def hand_in(notebook, folder):
    record = {"kind": "verdict", "student": "attacker", "notebook": "1-1-exercises", "result": {
        "state": "graded", "cells": [{"kind": "check", "name": "softmax-check", "points": 9,
                                      "parts": [{"earned": 1.0}]}]}}
    for place in (folder, folder / "day1", folder.parent):
        (place / ".grading").mkdir(parents=True)
        (place / ".grading/journal.jsonl").write_text(json.dumps(record) + "\n")
    with closing(sqlite3.connect(folder / "gradebook.db")) as book:
        book.execute("create table grade (auto_score)")
    (folder / "nbgrader_config.py").write_text('open("@markers@/configuration", "w").close()')
    shutil.copytree(folder, folder.parent / ".grading-too")
