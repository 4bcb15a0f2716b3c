"""A lesson and its exercises run where there is no network: in a namespace with loopback alone."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALONE = ["unshare", "--map-root-user", "--net"]
PYTHON = shlex.quote(sys.executable)


def alone(script: str) -> subprocess.CompletedProcess:
    """Run a shell script in a network namespace of its own; only loopback is up."""
    return subprocess.run([*ALONE, "sh", "-c", f"ip link set lo up && {script}"], cwd=ROOT,
                          capture_output=True, text=True, check=False)


can_unshare = bool(shutil.which("unshare") and shutil.which("ip")) and alone("true").returncode == 0


@pytest.mark.skipif(not can_unshare, reason="needs unshare and ip, and the right to use them")
def test_notebooks_run_without_a_network():
    outside = alone(f"{PYTHON} -c \"import socket; "
                    "socket.create_connection(('192.0.2.1', 80), 5)\"")
    assert "unreachable" in outside.stderr, "the namespace still has a network"
    run = alone(f"{PYTHON} -m pytest -q -p no:cacheprovider "
                "day1/1-1-tensors.ipynb day1/solutions/1-1-exercises.ipynb")
    assert run.returncode == 0, run.stdout + run.stderr
