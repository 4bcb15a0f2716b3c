"""An environment with another PyTorch, beside .venv, and gone after use.

What it holds follows from three files: pyproject.toml says which packages, constraints.txt their
versions, and the doctor's compatibility.json what must change with the release of PyTorch:
torchvision, Triton, the CUDA of numba-cuda, the newest numpy. uv installs it where there is uv,
pip elsewhere; either takes 3 to 4 GB from the index, and keeps no copy.
"""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from course import environment  # noqa: E402
from course.advice import PEAK  # noqa: E402
from course.doctor import versions  # noqa: E402

FOLDER = ROOT / ".venvs"
ROOM = PEAK * 1e9  # bytes, while the installer has downloads and packages
# PyTorch's wheels name these in versions of their own, or a bound for them.
FREE = re.compile(r"(torch|torchvision|triton|setuptools|nvidia-[\w-]+|cuda-[\w-]+)==")


class CannotMake(Exception):
    """There is no such environment here: one line that says why."""


@contextmanager
def holding(torch: str, python: str) -> Iterator[Path]:
    """The Python of a new environment with this release of PyTorch, such as "2.15.0".

    python: the command that starts the Python to make it with. Raises CannotMake.
    """
    place = FOLDER / f"torch-{torch}"
    shutil.rmtree(place, ignore_errors=True)  # what a killed run left behind
    wanted, pinned = requirements(torch), constraints(torch)
    (place / "tmp").mkdir(parents=True)  # /tmp is often a small disk in memory
    try:
        if shutil.disk_usage(place).free < ROOM:
            raise CannotMake(f"PyTorch {torch} needs {ROOM / 1e9:.0f} GB free in {FOLDER}")
        (place / "wanted.txt").write_text("\n".join(wanted))
        (place / "pinned.txt").write_text("\n".join(pinned))
        yield make(place, python)
    finally:
        shutil.rmtree(place, ignore_errors=True)
        if not any(FOLDER.iterdir()):
            FOLDER.rmdir()


def requirements(torch: str) -> list[str]:
    """What to install, as lines for pip: all that pyproject.toml names, every extra included."""
    row = versions.TABLE["torch"].get(versions.minor(torch))
    if row is None:
        raise CannotMake(f"course/doctor/compatibility.json has no PyTorch {torch}: add its row")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = sum(project["optional-dependencies"].values(), project["dependencies"])
    cuda = f"[cu{versions.major(row['default'])}]"
    lines = {re.sub(r"\[cu\d+\]", cuda, line) for line in named
             if not re.match(rf"numpy\b|{project['name']}\b", line)}
    numpy = f"numpy>=2,<{numpy_below(row)}"
    vision = versions.vision_for(torch)
    return [*sorted(lines), numpy, f"torch=={torch}", f"torchvision=={vision}"]


def constraints(torch: str) -> list[str]:
    """The lines of constraints.txt that hold for this PyTorch, too."""
    row = versions.TABLE["torch"][versions.minor(torch)]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    newer = numpy_below(row) != versions.TABLE["numpy_for_triton"]["numpy_below"]
    return [line for line in lines
            if not FREE.match(line) and not (newer and line.startswith("numpy=="))]


def numpy_below(row: dict) -> str:
    """The first numpy that this release's Triton or numba-cuda no longer bears."""
    limit = versions.TABLE["numpy_for_triton"]
    old = versions.below(row["triton"], limit["triton_below"])
    return (limit if old else versions.TABLE["numpy_for_numba_cuda"])["numpy_below"]


def make(place: Path, python: str) -> Path:
    """Install what wanted.txt names, and the course itself; return the environment's Python."""
    inside = place / "env/bin/python"
    own = {"UV_CACHE_DIR": str(place / "cache"), "TMPDIR": str(place / "tmp")}
    uv = shutil.which("uv")
    if uv:
        _run(own, uv, "venv", "-q", "--seed", "--python", python, str(place / "env"))
        install = [uv, "pip", "install", "-q", "--python", str(inside)]
    else:
        _run(own, python, "-m", "venv", str(place / "env"))
        install = [str(inside), "-m", "pip", "install", "-q", "--no-cache-dir"]
    _run(own, *install, "-c", str(place / "pinned.txt"), "-r", str(place / "wanted.txt"))
    _run(own, *install, "--no-deps", "-e", str(ROOT))
    for name in ("cache", "tmp"):
        shutil.rmtree(place / name, ignore_errors=True)
    return inside


def variables() -> dict[str, str]:
    """For what runs in the environment. uv leaves the bytecode to the first import."""
    return {name: value for name, value in environment.clean(os.environ).items()
            if name != "PYTHONDONTWRITEBYTECODE"}


def _run(own: dict[str, str], *command: str) -> None:
    done = subprocess.run(command, cwd=ROOT, env=variables() | own, check=False)
    if done.returncode:
        raise CannotMake(f"{Path(command[0]).name} ended with {done.returncode}; "
                         "the lines above say why")
