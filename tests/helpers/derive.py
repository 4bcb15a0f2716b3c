"""Make dayN/exercises from dayN/solutions with nbgrader: `make exercises`.

nbgrader runs in a temporary copy, so this checkout's gradebook stays as it is. A notebook that
somebody has changed since it was released is never overwritten.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from grader.gradebook import release

ROOT = Path(__file__).parents[2]
STUB = "raise NotImplementedError"


def derive(day: str) -> dict[str, bytes]:
    """Return the released notebooks of one day, name -> bytes. Raises RuntimeError."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(ROOT / "nbgrader_config.py", folder)
        shutil.copytree(ROOT / day / "solutions", Path(folder) / day / "solutions")
        run = subprocess.run(
            [sys.executable, "-m", "nbgrader", "generate_assignment", day],
            cwd=folder, capture_output=True, text=True, check=False)
        if run.returncode:
            raise RuntimeError(run.stdout + run.stderr)
        made = (Path(folder) / day / "exercises").glob("*.ipynb")
        return {path.name: path.read_bytes() for path in sorted(made)}


def stubs(content: bytes) -> dict[str, int]:
    """grade_id of each answer cell -> how many of its functions are still to be written."""
    cells = json.loads(content)["cells"]
    answers = [c for c in cells if c["metadata"].get("nbgrader", {}).get("solution")]
    return {c["metadata"]["nbgrader"]["grade_id"]: "".join(c["source"]).count(STUB)
            for c in answers}


def main() -> int:
    stays = False
    for day in sorted(path.parent.name for path in ROOT.glob("day*/solutions")):
        for name, content in derive(day).items():
            target = ROOT / day / "exercises" / name
            if target.exists() and release.digest(target.read_bytes()) != release.digest(content) \
                    and not release.is_release(target):
                print(f"{target.relative_to(ROOT)} holds more than a release; it stays as it is. "
                      "Move it elsewhere, then run this again.", file=sys.stderr)
                stays = True
                continue
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
            release.remember(target.parents[1], {name: content})
            print(target.relative_to(ROOT))
    return int(stays)


if __name__ == "__main__":
    sys.exit(main())
