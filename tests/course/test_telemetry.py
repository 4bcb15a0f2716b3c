"""Nothing leaves the machine: what would report its use is told not to, before it is imported."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
IMPORTS = re.compile(r"^\s*(?:import|from) onnxruntime\b", re.M)
QUIET = re.compile(r"^\s*from course import|ORT_DISABLE_TELEMETRY", re.M)
NOTEBOOKS = [path for path in sorted(ROOT.glob("day*/**/*.ipynb"))
             if IMPORTS.search(path.read_text(encoding="utf-8").replace('"', ""))]
SCRIPTS = [path for path in sorted(ROOT.glob("day*/**/*.py"))
           if IMPORTS.search(path.read_text(encoding="utf-8"))]


def test_the_course_and_the_service_tell_onnx_runtime_to_report_nothing():
    for module in ("course", "service.model"):
        script = f"import {module}, os; print(os.environ['ORT_DISABLE_TELEMETRY'])"
        run = subprocess.run([sys.executable, "-c", script], cwd=ROOT / "day3", env={},
                             capture_output=True, text=True, check=True)
        assert run.stdout.strip() == "1"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_says_so_before_it_imports_it(path: Path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    code = "\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "code")
    assert QUIET.search(code) and QUIET.search(code).start() < IMPORTS.search(code).start()


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_script_says_so_or_is_imported_by_one_that_does(path: Path):
    """`acceptance/` is imported by accept.py."""
    said = path.parents[1] / "accept.py" if path.parent.name == "acceptance" else path
    assert "ORT_DISABLE_TELEMETRY" in said.read_text(encoding="utf-8")


def test_there_is_something_to_look_at():
    assert len(NOTEBOOKS) >= 3 and len(SCRIPTS) >= 3
