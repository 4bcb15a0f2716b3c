# Learners whose names a spreadsheet would calculate.
import csv
import json
import shutil
import subprocess
import sys

COURSE = True
NAMES = ("=cmd|' C calc'!A1", "=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"x\")", "%3D1")


def hand_in(notebook, folder):
    for name in NAMES:
        shutil.copytree(folder, folder.parent / name)
        (folder.parent / name / "1-1-exercises.ipynb").write_text(json.dumps(notebook))


def host_unchanged(folder):
    course = folder.parents[2]
    run = subprocess.run([sys.executable, "-m", "nbgrader", "export", "--to", "grades.csv"],
                         cwd=course, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-300:]
    with (course / "grades.csv").open(newline="") as file:
        found = [field for row in csv.reader(file) for field in row
                 if field.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert not found, f"a spreadsheet would calculate {found[0]}"
