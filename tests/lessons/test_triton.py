"""Lesson 2.4 where it is not run by the interpreter: on a GPU, and where Triton has no build."""

import ast
import importlib.util
import os
import runpy
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
LESSON, BENCH = ROOT / "day2/2-4-triton.ipynb", ROOT / "day2/code/triton_bench.py"
needs_triton = pytest.mark.skipif(importlib.util.find_spec("triton") is None,
                                  reason="Triton has no build here")


@pytest.fixture(autouse=True)
def beside_the_script(monkeypatch):
    """Python finds what lies beside a script that it runs; `runpy` does not."""
    monkeypatch.syspath_prepend(str(BENCH.parent))


def functions(source: str) -> dict[str, str]:
    return {node.name: ast.dump(node) for node in ast.parse(source).body
            if isinstance(node, ast.FunctionDef)}


def test_the_script_times_the_kernels_of_the_lesson():
    lesson = {}
    for cell in nbformat.read(LESSON, as_version=4).cells:
        lesson |= functions(cell.source) if cell.cell_type == "code" else {}
    script = functions(BENCH.read_text(encoding="utf-8"))
    for name in ("softmax_kernel", "matmul_kernel"):
        assert script[name] == lesson[name]


@needs_triton
@pytest.mark.parametrize("what", ["lesson", "exercises"])
def test_every_kernel_compiles_for_a_gpu(what, tmp_path):
    if not list(Path(importlib.util.find_spec("triton").origin).parent.glob("backends/nvidia")):
        pytest.skip("this Triton compiles for no NVIDIA GPU")
    names = [LESSON] if what == "lesson" else [
        ROOT / "day2/solutions/2-4-exercises.ipynb",
        *sorted((ROOT / "tests/answers/2-4-exercises").glob("*/right-*.py"))]
    run = subprocess.run([sys.executable, ROOT / "tests/helpers/compiled.py", *names],
                         cwd=ROOT, env=os.environ | {"TRITON_CACHE_DIR": str(tmp_path)},
                         capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    wanted = {"add_kernel", "softmax_kernel", "matmul_kernel"} if what == "lesson" else {
        "gate_kernel", "rms_kernel", "column_sums_kernel", "logsumexp_kernel", "matmul_kernel"}
    assert wanted <= set(run.stdout.split())


@needs_triton
@pytest.mark.filterwarnings("ignore:Conversion of an array:DeprecationWarning")  # Triton's own
def test_without_a_gpu_the_script_measures_nothing(tmp_path, monkeypatch, capsys):
    record = tmp_path / "record.txt"
    monkeypatch.setattr(sys, "argv", [str(BENCH), "--record", str(record)])
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    runpy.run_path(str(BENCH), run_name="__main__")
    said = capsys.readouterr().out
    assert said == record.read_text(encoding="utf-8")
    assert said.count("not measured") == 6 and " ms" not in said


@needs_triton
@pytest.mark.filterwarnings("ignore:Conversion of an array:DeprecationWarning")
def test_the_script_compares_with_the_yardsticks(monkeypatch):
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    bench = runpy.run_path(str(BENCH))
    space = bench["compare"].__globals__
    space |= {"GPU": True, "times": lambda runs: {"copy": 1.0, "Triton softmax": 1.25}}
    lines = bench["compare"]("8 x 8", {}, {"copy": 0.8})
    assert lines[1].endswith("1.250 ms    80.0% of copy (asked: 80%)")
    assert lines[0].endswith("1.000 ms   100.0% of copy")


def test_without_triton_the_lesson_shows_its_record():
    notebook = nbformat.read(LESSON, as_version=4)
    stored = [cell.copy() for cell in notebook.cells if cell.cell_type == "code"]
    hidden = nbformat.v4.new_code_cell("import sys; sys.modules['triton'] = None")
    notebook.cells.insert(0, hidden)
    notebook.cells.append(nbformat.v4.new_code_cell("print(1 + 1)"))
    NotebookClient(notebook, timeout=60, kernel_name="python3", coalesce_streams=True,
                   resources={"metadata": {"path": str(LESSON.parent)}}).execute()
    _hidden, first, *shown, own = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert "Triton has no build for this machine" in str(first.outputs)
    for cell, before in zip(shown, stored[1:], strict=True):
        mark, *outputs = cell.outputs
        assert mark.data["text/plain"] == "recorded on Linux, not run here:"
        assert words(outputs) == words(before.outputs), cell.id
    assert words(own.outputs) == "2"


def words(outputs) -> str:
    """What a reader sees of a cell, pictures by their descriptions."""
    seen = ["\n".join(output.traceback) if "traceback" in output else
            output.text if "text" in output else output.data["text/plain"] for output in outputs]
    return "\n".join(text.strip() for text in seen)
