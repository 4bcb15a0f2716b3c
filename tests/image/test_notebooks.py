"""The whole course in the finished image, without a network: `pytest --nbval`, as `make test` does.

The image has no tests. pytest and nbval are mounted beside it; this repository's solutions,
settings and conftest.py are copied to where the container put the lessons. Solutions are the
exercises with their answers: blank ones end with "not attempted yet".
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import engine
import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("pytest", "nbval", "pluggy", "iniconfig", "coverage", "pytest-xdist", "execnet")
# One notebook at a time: the limit of a cell is for a machine that does nothing else.
QUIET = ("-q", "-p", "no:cacheprovider", "--color=no")
# The container must have no network, or the test would show nothing.
OFFLINE = """! python -c 'import socket; socket.create_connection(("192.0.2.1", 80), 5)' \\
2> /dev/null"""
COMPILED = """
import torch
from torch.utils.data import DataLoader, TensorDataset
f = torch.compile(lambda x: (x.sin() ** 2 + x.cos() ** 2).sum(1))
torch.testing.assert_close(f(torch.randn(64, 128)), torch.full((64,), 128.0))
loader = DataLoader(TensorDataset(torch.zeros(64, 512, 512)), batch_size=32, num_workers=2)
print(sum(len(batch) for batch, in loader))
"""


@pytest.fixture(scope="module")
def beside() -> Iterator[Path]:
    """A folder for /beside: pytest and nbval for the image's Python, and what they are to run."""
    with tempfile.TemporaryDirectory(prefix="course-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the learner reads it
        version = engine.alone("python", "-c", "import sys; print('%d.%d' % sys.version_info[:2])")
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps",
                        "--only-binary=:all:", "--python-version", version.strip(),
                        "--target", str(folder / "tools"), "-c", str(ROOT / "constraints.txt"),
                        *TOOLS], check=True, capture_output=True)
        for file in ("conftest.py", "pyproject.toml", "tests/sanitize.cfg"):
            (folder / "course" / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / file, folder / "course" / file)
        for solutions in ROOT.glob("day*/solutions"):
            shutil.copytree(solutions, folder / "course" / solutions.relative_to(ROOT))
        yield folder


def validate(beside: Path, *arguments: str) -> str:
    """What pytest says in the image, without a network, in a volume that the container filled."""
    script = f"{OFFLINE} && cp -r /beside/course/. . && exec python -m pytest {' '.join(arguments)}"
    with engine.volume() as volume:
        ran = engine.once("sh", "-c", script, limit=3600, options=(
            volume, "--network=none", "--shm-size=1g", f"--volume={beside}:/beside:ro",
            "--env=PYTHONPATH=/beside/tools"))
    assert ran.returncode == 0, ran.stdout[-5000:] + ran.stderr[-2000:]
    return ran.stdout


def test_lessons_and_exercises_run_as_stored_without_a_network(beside):
    said = validate(beside, *QUIET, "day*")
    notebooks = [*ROOT.glob("day*/[0-9]*.ipynb"), *ROOT.glob("day*/solutions/*.ipynb")]
    passed = int(said.split(" passed")[0].split()[-1])
    assert passed > 20 * len(notebooks), "not every notebook was collected"


def test_compiled_code_and_loader_workers_run_in_a_locked_container():
    with engine.volume() as volume, engine.container(volume) as running:
        ran = running.execute("python", "-c", COMPILED)
    assert ran.stdout.split() == ["64"], ran.stdout + ran.stderr
