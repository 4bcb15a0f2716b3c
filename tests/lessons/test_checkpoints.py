"""Lesson 3.3's script: killed by a real SIGKILL and started again, it ends in the same bits."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch

SCRIPT = Path(__file__).parents[2] / "day3/code/resumable.py"


def run(folder: Path, kill_at: int | None = None) -> list[str]:
    """Start the script; kill it when it prints this step. Returns the lines that it printed."""
    seen = []
    with subprocess.Popen([sys.executable, SCRIPT, folder], text=True,
                          stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            seen.append(line)
            if line.split()[0] == str(kill_at):
                process.kill()
    assert (process.returncode == 0) == (kill_at is None)
    return seen


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
def test_a_training_killed_twice_is_bit_equal_to_one_that_never_was(tmp_path: Path):
    alone = run(tmp_path / "alone")
    first = run(tmp_path / "hit", kill_at=8)  # in epoch 0, after a checkpoint at 5
    second = run(tmp_path / "hit", kill_at=41)  # in epoch 2
    third = run(tmp_path / "hit")
    ends = [torch.load(tmp_path / name / "final.pt", weights_only=True)["net"]
            for name in ("alone", "hit")]
    assert all(torch.equal(tensor, ends[1][name]) for name, tensor in ends[0].items())
    losses = dict(line.split() for part in (first, second, third) for line in part)
    assert losses == dict(line.split() for line in alone)  # also those that were done twice
    assert 0 < int(second[0].split()[0]) <= 10, "it goes on from a checkpoint"
    assert not list(tmp_path.glob("*/*.tmp"))
