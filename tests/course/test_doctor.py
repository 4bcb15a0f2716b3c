"""The doctor as a whole: run for real, alone, by an old Python, in both forms of its report."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from computer import PLAIN, Computer

from course.doctor import commands, report
from course.doctor.faults import driver, libraries, place, python, wheel
from course.doctor.versions import TABLE, architectures, below, numbers, runs

ROOT = Path(__file__).parents[2]
DOCTOR = ROOT / "course/doctor"
ROWS = [*driver.ROWS, *wheel.ROWS, *python.ROWS, *libraries.ROWS, *place.ROWS, *place.REMARKS]
MODULES = sorted([*DOCTOR.rglob("*.py"), *(ROOT / "course" / f"{name}.py" for name in (
    "__init__", "advice", "environment", "text"))])


def run(*command, **variables):
    environ = {name: value for name, value in os.environ.items()
               if not name.startswith(("CUDA", "NVIDIA", "LD_", "PYTHON"))}
    return subprocess.run(command, cwd=ROOT, env={**environ, **variables}, text=True,
                          encoding="utf-8", capture_output=True, check=False)


@pytest.fixture
def ailing(tmp_path):
    """A folder for PATH whose nvidia-smi shows a GPU with an old driver."""
    computer = Computer(tmp_path, gpu=False)
    computer.smi(PLAIN.format(driver="470.256.02", cuda="11.4"),
                 "0, Tesla T4, 470.256.02, 7.5, Disabled, Default",
                 "GPU 0: Tesla T4 (UUID: GPU-1f)")
    return f"{tmp_path}/bin:{os.environ['PATH']}"


def test_faults_are_printed_and_end_with_1(ailing):
    done = run(sys.executable, "-m", "course", "doctor", PATH=ailing, CUDA_VISIBLE_DEVICES="",
               LANGUAGE="en")
    assert done.returncode == 1, done.stderr
    for words in ("Tesla T4 (7.5)", "470.256.02, CUDA 11.4", "CUDA_VISIBLE_DEVICES=",
                  "unset CUDA_VISIBLE_DEVICES"):
        assert words in done.stdout
    # Which of them hangs on the CUDA of the PyTorch that is here.
    assert any(f"needs {oldest} or newer" in done.stdout for oldest in TABLE["drivers"].values())


@pytest.mark.parametrize("name", ["torch.py", "queue.py"])
def test_a_file_that_shadows_does_not_stop_it(tmp_path, name):
    (tmp_path / name).touch()
    done = subprocess.run([sys.executable, "-m", "course", "doctor", "--json"], cwd=tmp_path,
                          capture_output=True, text=True, check=False)
    assert "shadow" in [one["id"] for one in json.loads(done.stdout)["findings"]], done.stderr


def test_json_says_the_same(ailing):
    done = run(sys.executable, "-m", "course", "doctor", "--json", PATH=ailing,
               CUDA_VISIBLE_DEVICES="-1")
    said = json.loads(done.stdout)
    found = {one["id"] for one in said["findings"] if one["level"] == "fault"}
    assert {"none-visible", "driver-too-old"} <= found and said["faults"] == len(found)
    assert said["found"]["driver"] == "470.256.02" and done.returncode == 1


def test_it_imports_no_torch():
    code = ("import sys; from course import doctor; doctor.main(); "
            "sys.exit('torch' in sys.modules or 'numpy' in sys.modules)")
    assert run(sys.executable, "-c", code).returncode == 0


@pytest.mark.parametrize("path", ["course/doctor", "course/doctor/__main__.py"])
def test_it_runs_alone_with_the_standard_library(path):
    done = run(sys.executable, "-I", "-S", path, "--json")
    assert json.loads(done.stdout)["found"]["python"], done.stderr


@pytest.mark.parametrize("minor", range(8, 16))
def test_it_runs_in_other_pythons(minor):
    python = shutil.which(f"python3.{minor}")
    if not python or run(python, "-c", "").returncode:
        pytest.skip(f"no Python 3.{minor} here")
    done = run(python, "-W", "error", "course/doctor", "--json")
    assert json.loads(done.stdout)["found"]["python"], done.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_its_syntax_is_that_of_python_3_8(path):
    tree = ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 8))
    named = [node.names[0].name if isinstance(node, ast.Import) else node.module
             for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {name.split(".")[0] for name in named} <= {*sys.stdlib_module_names, "course"}


def test_a_broken_library_of_the_driver_is_asked_for_real(tmp_path):
    if not shutil.which("gcc"):
        pytest.skip("no C compiler here")
    source = tmp_path / "cuda.c"
    source.write_text("int cuInit(int f) { return 803; }\n"
                      "int cuDriverGetVersion(int *v) { *v = 12040; return 0; }\n"
                      "int cuDeviceGetCount(int *n) { *n = 0; return 3; }\n")
    subprocess.run(["gcc", "-shared", "-fPIC", "-o", tmp_path / "libcuda.so.1", source], check=True)
    done = run(sys.executable, "-m", "course", "doctor", "--json", LD_LIBRARY_PATH=str(tmp_path))
    found = json.loads(done.stdout)["found"]
    assert (found["cuda_start"], found["driver_cuda"]) == (803, "12.4")
    assert found["libcuda"] == f"{tmp_path}/libcuda.so.1"


def test_an_ordinary_python_looks_into_the_courses_environment(tmp_path):
    computer = Computer(tmp_path)
    computer.sites = [str(tmp_path / "empty")]
    (tmp_path / "env").rename(tmp_path / "course-here.venv")
    computer.course.mkdir()
    (tmp_path / "course-here.venv").rename(computer.course / ".venv")
    (computer.course / ".venv/pyvenv.cfg").write_text("home = /usr/bin\nversion = 3.12.3\n")
    computer.file("/usr/include/python3.12/Python.h")
    assert computer.diagnose() == {}
    assert computer.facts.executable == f"{computer.course}/.venv/bin/python"
    assert computer.facts.python == "3.12.3"


def test_every_row_has_its_own_name_and_a_test():
    names = [row.id for row in ROWS]
    assert len(names) == len(set(names))
    tests = "".join(path.read_text(encoding="utf-8")
                    for path in Path(__file__).parent.glob("test_doctor_*.py"))
    untested = [name for name in names if f'"{name}"' not in tests and name[-6:] != "-wheel"]
    assert untested == [] and len([row for row in ROWS if row.level == "fault"]) >= 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_fault_names_one_command(row):
    assert row.cure or row.level == "remark"
    assert "\n" not in row.cure and not row.cure.endswith(".")


@pytest.mark.parametrize("system, command", [
    ("debian", "sudo apt install nvidia-driver"), ("fedora", "sudo dnf install akmod-nvidia"),
    ('"rhel"\nID_LIKE="fedora"', "sudo dnf module install nvidia-driver"),
    ('"rocky"\nID_LIKE="rhel centos fedora"', "sudo dnf module install nvidia-driver"),
    ("gentoo", "xdg-open https://www.nvidia.com/drivers")])
def test_cures_speak_the_systems_language(tmp_path, system, command):
    computer = Computer(tmp_path, gpu=False)
    computer.file("/etc/os-release", f"ID={system}\n")
    computer.pci()
    assert computer.only() == ("no-driver", command)


def test_windows_gets_its_own_commands(tmp_path):
    computer = Computer(tmp_path)
    computer.system = "Windows"
    computer.diagnose()
    commands.fill(computer.facts)
    assert computer.facts.install_command.startswith("py -3.12 ")
    assert computer.facts.driver_command == "start https://www.nvidia.com/drivers"


def test_the_report_is_a_table_then_faults_then_remarks(tmp_path):
    computer = Computer(tmp_path)
    computer.environ.update(CUDA_LAUNCH_BLOCKING="1", PYTHONHOME="/opt/old")
    computer.diagnose()
    text = report.text(computer.facts, computer.found)
    for words in ("PyTorch", "2.8.0+cu128", "A100", "cuDNN 9.10.2.21", "NCCL 2.27.3", "sm_80"):
        assert words in text
    assert text.index("1. ") < text.index("PYTHONHOME is") < text.index("- CUDA_LAUNCH_BLOCKING")


def test_the_table_agrees_with_what_the_course_pins():
    pins = dict(re.findall(r"^(torch|torchvision|triton)==([\d.]+)",
                           (ROOT / "constraints.txt").read_text(encoding="utf-8"), re.M))
    row = TABLE["torch"][TABLE["pinned"]]
    assert pins == {"torch": row["release"], "torchvision": row["torchvision"],
                    "triton": row["triton"]}


def test_the_table_is_whole():
    for release, row in TABLE["torch"].items():
        assert row["default"] in row["builds"] and numbers(row["release"])[:2] == numbers(release)
        for cuda in row["builds"]:
            assert architectures(release, cuda), f"no architectures: {release}, CUDA {cuda}"
            assert cuda in TABLE["toolkit_drivers"]
    assert set(TABLE["sources"]) == {
        "torch", "architectures", "drivers", "toolkit_drivers", "numpy_for_triton",
        "numpy_for_numba_cuda", "onnxruntime_gpu", "gpus"}


def test_versions_compare_as_numbers():
    assert below("2.9.1", "2.10.0") and not below(None, "2") and not below("570.124.06", "570.9")
    assert runs("8.9", [80, 86]) and not runs("8.0", [86]) and not runs("6.1", [70])
