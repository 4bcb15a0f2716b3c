# Prints a secret of the teacher's environment, its own and that of every process it can read.
import os

from attacks import cell

LEAK = "LEAKED-TOKEN"
ANSWER = """
import glob, os
for path in glob.glob("/proc/[0-9]*/environ"):
    try:
        for line in open(path, "rb").read().split(b"\\0"):
            if line.startswith(b"DATABASE_PASSWORD="):
                print(line)
    except OSError:
        pass
raise ValueError(os.environ.get("DATABASE_PASSWORD"))
"""


def hand_in(notebook, folder):
    os.environ["DATABASE_PASSWORD"] = "LEAKED-TOKEN"
    cell(notebook, "softmax")["source"] = ANSWER


def host_unchanged(folder):
    os.environ.pop("DATABASE_PASSWORD", None)
