# Finds gradebook.db by walking up, and writes into it.
import sqlite3
from contextlib import closing

from attacks import cell

COURSE = True
ANSWER = """
import sqlite3
from pathlib import Path
for folder in [Path.cwd(), *Path.cwd().parents, Path("@course@")]:
    if (folder / "gradebook.db").exists():
        with sqlite3.connect(folder / "gradebook.db") as book:
            book.execute("create table if not exists attacked (marker)")
softmax = lambda x, dim: x
"""


def hand_in(notebook, folder):
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    with closing(sqlite3.connect(folder.parents[2] / "gradebook.db")) as book:
        found = book.execute("select name from sqlite_master where name = 'attacked'").fetchall()
    assert not found, "the gradebook was written"
