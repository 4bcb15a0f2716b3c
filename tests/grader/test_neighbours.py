"""A right answer loses no point to a neighbour who takes what it needs: for real, in the setting
where nothing but the grader's own care keeps the two apart.

`tests/helpers/beside.py` grades the class; here it is once each, by hand it may be 20 times.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import settings
from hand_ins import ROOT

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

HELPERS = Path(settings.__file__).parent
SMALL = str(2200 * 1024**2)  # bytes: a machine on which two hand-ins do not fit


def graded(before: list[str], *arguments: str) -> dict:
    try:
        words = [*before, *settings.begin(settings.LESSER[1])]
    except settings.NotHere as reason:
        pytest.skip(f"{settings.LESSER[1]}: {reason}")
    said = subprocess.run(
        [*words, sys.executable, str(HELPERS / "beside.py"), *arguments], capture_output=True,
        text=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT, HELPERS)))})
    if "PermissionError" in said.stderr and before:
        pytest.skip("this user cannot make a control group, which would stand for a small machine")
    assert said.returncode == 0, said.stderr
    return json.loads(said.stdout)


def test_who_takes_all_threads_costs_nobody_a_point():
    found = graded([], "threads", "1", "6", "--both")
    assert (found["right"], found["lost"]) == (6, 0)


@pytest.mark.parametrize("both", [["--both"], []])
def test_who_takes_the_memory_costs_nobody_a_point(both: list[str]):
    before = [sys.executable, str(HELPERS / "settings.py"), "with-memory", SMALL]
    found = graded(before, "memory", "1", "4", *both)
    assert (found["right"], found["lost"], found["fewer"]) == (4, 0, not both)
