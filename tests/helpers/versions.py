"""The suite with other releases of PyTorch: `make test TORCH=2.15.0` and `make versions`.

    python tests/helpers/versions.py --torch 2.15.0 -- -k broadcasting   # one, nothing recorded
    python tests/helpers/versions.py                # the matrix, into tests/versions-record.md
    python tests/helpers/versions.py --only 2.9.1,2.13.0 --notebooks     # a part of it
    python tests/helpers/versions.py --only week    # CI: this week's release, the notebooks

One release at a time, each in an environment of its own that is removed again. Rows of the record
that are not run stay, with their dates.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import versions_record as record
from other_torch import FOLDER, ROOT, CannotMake, holding, variables

# The oldest and the newest with both Pythons, the others with one of them in turn.
MATRIX = [("2.8.0", "3.11"), ("2.8.0", "3.13"), ("2.9.1", "3.13"), ("2.11.0", "3.11"),
          ("2.13.0", "3.13"), ("2.15.0", "3.11"), ("2.15.0", "3.13")]
DEFAULT = "2.8.0"  # what constraints.txt pins, and CI runs whole every time
NOTEBOOKS = ["day1", "day2", "day3"]
# Printed by the environment's own Python. ONNX Runtime goes by one name with or without a GPU.
SEEN = ("import importlib.metadata as m, platform; print(m.version('torch'), "
        "platform.python_version(), *map(m.version, ['torchvision', 'triton', 'numpy', "
        "'onnxruntime']))")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--torch", help="one release, with this Python; nothing is recorded")
    parser.add_argument("--only", default="", help="releases of the matrix, or: week")
    parser.add_argument("--notebooks", action="store_true", help="leave out tests/")
    parser.add_argument("pytest", nargs="*", help="what pytest is told, after --")
    options = parser.parse_args()
    week = options.only == "week"
    if options.torch or week:
        rows = [(options.torch or of_the_week(date.today()), sys.executable)]
    else:
        only = options.only.split(",") if options.only else [row[0] for row in MATRIX]
        rows = [row for row in MATRIX if row[0] in only]
    told = NOTEBOOKS if week or options.notebooks else []
    keep = not (options.torch or week or options.pytest)
    measured: list[record.Row] = []
    try:
        held = [measure(torch, python, [*told, *options.pytest], measured)
                for torch, python in rows]
    finally:  # not before: the suite looks at the record, and a new failure is not explained yet
        for row in measured if keep else []:
            record.add(row)
    if keep:
        print(record.PATH.read_text(encoding="utf-8"))
    return 0 if held and all(held) else 1


def of_the_week(day: date) -> str:
    """The release that CI takes in the week of this day, one after the other."""
    others = sorted({torch for torch, _python in MATRIX} - {DEFAULT}, key=record.order)
    return others[day.isocalendar().week % len(others)]


def measure(torch: str, python: str, told: list[str], measured: list[record.Row]) -> bool:
    """Run pytest with this release, and add its row to `measured`; did all tests hold?"""
    start = time.monotonic()
    command = starts(python)
    if not command:
        print(f"PyTorch {torch} with Python {python}: not measured, there is no such Python here")
        return False
    print(f"PyTorch {torch}: making its environment in {FOLDER.name}/", flush=True)
    try:
        with holding(torch, command) as inside:
            print(f"made in {(time.monotonic() - start) / 60:.1f} minutes", flush=True)
            numbers = subprocess.check_output([inside, "-c", SEEN], text=True).split()
            code, counts = run(inside, told)
    except CannotMake as problem:
        print(problem, file=sys.stderr)
        return False
    what = "notebooks" if told == NOTEBOOKS else "part" if told else "whole"
    row = record.Row(*numbers, what, *counts, (time.monotonic() - start) / 60, date.today())
    print(record.table([row]), flush=True)
    measured.append(row)
    return code == 0


def starts(python: str) -> str | None:
    """The command for a Python such as "3.13", or the path given; None if there is none here."""
    if os.sep in python:
        return python
    for command in ([f"python{python}", "-c", "import sys; print(sys.executable)"],
                    ["uv", "python", "find", "--no-python-downloads", python]):
        if shutil.which(command[0]):
            found = subprocess.run(command, capture_output=True, text=True, check=False)
            if found.returncode == 0:  # version managers leave stubs that do not start
                return found.stdout.strip()
    return None


def run(python: Path, told: list[str]) -> tuple[int, tuple[int, int, int]]:
    """pytest's exit code; how many tests passed, failed and were skipped."""
    report = python.parents[2] / "report.xml"  # beside the environment, and gone with it
    code = subprocess.run([python, "-m", "pytest", "-n", "auto", "--dist", "loadfile",
                           "--no-loadscope-reorder", "-p", "no:cacheprovider",
                           f"--junitxml={report}", *told],
                          cwd=ROOT, env=variables(), check=False).returncode
    return code, counted(report)


def counted(report: Path) -> tuple[int, int, int]:
    """Passed, failed and skipped tests of a JUnit report; all 0 if pytest wrote none."""
    if not report.exists():
        return 0, 0, 0
    suite = ElementTree.parse(report).getroot().find("testsuite")
    every, *others = (int(suite.get(name)) for name in ("tests", "failures", "errors", "skipped"))
    failures, errors, skipped = others
    return every - sum(others), failures + errors, skipped


if __name__ == "__main__":
    sys.exit(main())
