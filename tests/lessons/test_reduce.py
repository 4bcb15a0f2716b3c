"""The reduction in CUDA C++: it compiles, the sanitizer finds the missing barrier, or a record is
shown and says so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[2] / "day2" / "code"
RACE = "of size 4"
needs_compiler = pytest.mark.skipif(not shutil.which("g++"), reason="no g++ here")


def build(run: str, **changes: str) -> str:
    return subprocess.check_output([sys.executable, CODE / "build.py", run], text=True,
                                   env=os.environ | changes)


@needs_compiler
def test_the_sum_is_right_and_no_race_is_found():
    said = build("right")
    assert "the sum of 1 to 250 is 31375" in said and "data races: 0" in said
    assert RACE not in said


@needs_compiler
def test_a_missing_barrier_is_a_race():
    said = build("racy")
    assert RACE in said and "block_sum" in said and "data races: 0" not in said


@pytest.mark.parametrize("run", ["right", "racy"])
def test_without_a_compiler_a_recorded_run_is_shown_and_says_so(run):
    said = build(run, CXX="no-such-compiler")
    assert said.startswith("recorded on ") and "$ g++" in said
    assert (RACE in said) == (run == "racy")


@pytest.mark.skipif(not shutil.which("nvcc"), reason="no nvcc here")
def test_nvcc_compiles_the_same_file(tmp_path):
    subprocess.run(["nvcc", "-std=c++20", "-c", CODE / "reduce.cu", "-o", tmp_path / "reduce.o"],
                   check=True)
