"""What pip installs of the course where there is no clone, and what it leaves as it was there.

The course's own wheel is real; the packages around it are stubs with real requirements.
"""

import ast
import importlib.metadata
import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest
import wheels
from packaging.requirements import Requirement

from course.layout.lay import lay_out
from course.layout.place import files, released

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
CUDA_12, CUDA_13 = "nvidia-cuda-runtime-cu12", "nvidia-cuda-runtime"
# What is in such a place before the course comes.
PLACES = {
    "another PyTorch": {"torch": "2.11.0", CUDA_13: "13.0.96", "numpy": "2.3.5"},
    "a newer NumPy": {"torch": "2.14.1", CUDA_13: "13.0.96", "numpy": "2.5.5"},
    "an older NumPy": {"torch": "2.8.0", CUDA_12: "12.8.90", "numpy": "1.26.4"},
    "an older JupyterLab": {"torch": "2.8.0", CUDA_12: "12.8.90", "numpy": "2.2.6",
                            "jupyterlab": "4.2.7"},
    "a notebook without JupyterLab": {"torch": "2.9.1", CUDA_12: "12.8.90", "numpy": "2.3.5",
                                      "notebook": "6.5.7"},
    "a kernel for VS Code alone": {"torch": "2.13.0", CUDA_13: "13.0.96", "numpy": "2.4.4",
                                   "ipykernel": "6.29.5", "ipython": "8.37.0"},
}
NEWEST = {"torch": "9.0", "numpy": "2.5.9", CUDA_12: "12.9.9", CUDA_13: "13.9.9", "ipython": "99",
          "jupyterlab": "4.9", "notebook": "7.9", "ipykernel": "9.9"}  # what tempts pip
CUDA_OF = {"2.8.0": f"{CUDA_12}==12.8.90", "2.9.1": f"{CUDA_12}==12.8.90", "9.0": CUDA_13}


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    return wheels.copy(tmp_path_factory.mktemp("source"))


@pytest.fixture(scope="module")
def wheel(source, tmp_path_factory):
    return wheels.build(source, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def index(tmp_path_factory, wheel):
    """A folder of packages: those of this environment, older ones, and newer ones."""
    folder = tmp_path_factory.mktemp("index")
    ours = [text for text in PROJECT["dependencies"] if Requirement(text).name != "torch"]
    wheels.stubs_of(folder, [*ours, *PROJECT["optional-dependencies"]["day3"]])
    for place in [*PLACES.values(), NEWEST]:
        for name, version in place.items():
            needs = [CUDA_OF.get(version, f"{CUDA_13}==13.0.96")] if name == "torch" else []
            wheels.stub(folder, name, version, needs)
    wheels.stub(folder, "torchvision", "0.29.2", ["torch>=9"])
    (folder / wheel.name).write_bytes(wheel.read_bytes())
    return folder


def python(folder: Path) -> Path:
    """A new environment without packages; its Python."""
    venv.create(folder, with_pip=False)
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def site(target: Path) -> Path:
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(target.parents[1])}))


def pip(target: Path, *arguments) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    subprocess.run([sys.executable, "-m", "pip", f"--python={target}", "install", "--no-compile",
                    "--no-index", *arguments], capture_output=True, check=True,
                   env=clean | {"PIP_CONFIG_FILE": os.devnull})


def freeze(target: Path) -> set[str]:
    """What is installed there, read by the standard library."""
    found = importlib.metadata.distributions(path=[str(site(target))])
    return {f"{package.name}=={package.version}" for package in found}


def run(target: Path, folder: Path, *arguments) -> str:
    """What that Python prints, in `folder`, with nothing of this clone around."""
    lent = ("PYTHONPATH", "COURSE_WORK", "COURSE_PROGRESS")
    clean = {name: value for name, value in os.environ.items() if name not in lent}
    return subprocess.run([target, *arguments], cwd=folder, text=True, capture_output=True,
                          check=True, env=clean).stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory, wheel):
    """The Python of an environment that has the course's wheel, and nothing else."""
    target = python(tmp_path_factory.mktemp("installed"))
    pip(target, "--no-deps", wheel)
    return target


@pytest.mark.parametrize("place, extra", [*((place, "") for place in PLACES),
                                          ("another PyTorch", "[day3]")])
def test_what_is_in_a_place_stays(tmp_path, index, place, extra):
    target = python(tmp_path / "env")
    for name, version in PLACES[place].items():
        zipfile.ZipFile(wheels.path(index, name, version)).extractall(site(target))
    before = freeze(target)
    pip(target, f"--find-links={index}", f"torch-in-three-days{extra}")
    after = freeze(target)
    assert before <= after, f"changed: {before - after}"
    new = {line.partition("==")[0].lower() for line in after - before}
    assert "torch-in-three-days" in new
    assert not new & {"torch", "torchvision", "jupyterlab", "nbgrader", "notebook"}
    assert not [name for name in new if name.startswith("nvidia")]


def test_the_course_depends_on_what_it_imports():
    """triton comes with PyTorch where it has a build."""
    imported = set()
    for path in ROOT.glob("course/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported.add(node.module.partition(".")[0])
    ours = {"course", *(path.stem for path in ROOT.glob("course/*.py"))}
    owners = importlib.metadata.packages_distributions()
    needed = {owners[name][0].lower() for name in imported - ours - sys.stdlib_module_names}
    asked = {Requirement(text).name for text in PROJECT["dependencies"]}
    assert needed - {"triton"} == asked


def test_the_wheel_lays_out_what_a_clone_does(installed, tmp_path):
    told = run(installed, tmp_path, "-m", "course", "lay-out", "here")
    lay_out(ROOT, tmp_path / "there")
    here, there = ({path.relative_to(folder): path.read_bytes() for path in files(folder)}
                   for folder in (tmp_path / "here", tmp_path / "there"))
    assert here == there and len(here) == len(released(ROOT))
    assert told.strip() == f"{tmp_path / 'here'}: {len(here)} files laid out"


def test_without_a_name_the_folder_is_new_and_found_again_from_inside(installed, tmp_path):
    run(installed, tmp_path, "-m", "course", "lay-out")
    folder = tmp_path / "torch-in-three-days"
    told = run(installed, folder / "day1", "-m", "course", "lay-out")
    assert told.strip() == f"{folder}: everything is up to date"
    asked = "from course import progress; print(progress.path())"
    assert run(installed, folder / "day1", "-c", asked).strip() == str(folder / ".progress.json")
    assert run(installed, tmp_path, "-c", asked).strip() == str(tmp_path / ".progress.json")


def test_a_notebook_that_was_opened_alone_finds_what_it_reads(installed, tmp_path):
    told = run(installed, tmp_path, "-m", "course", "beside", "2.3").splitlines()
    laid = {path.relative_to(tmp_path).as_posix() for path in files(tmp_path)}
    assert {"code/build.py", "code/reduce.cu", "data/reduce.json"} <= laid
    assert told == [f"{tmp_path}: {len(laid)} files laid out",
                    "The course is installed. Go on with the next cell."]
    (tmp_path / "code/reduce.cu").write_text("mine")
    told = run(installed, tmp_path, "-m", "course", "beside", "2.3").splitlines()
    assert told[0] == "code/reduce.cu: another one is there, and stays" and len(told) == 2
    assert (tmp_path / "code/reduce.cu").read_text() == "mine"


def test_inside_of_a_laid_out_folder_nothing_is_laid_twice(installed, tmp_path):
    run(installed, tmp_path, "-m", "course", "lay-out", ".")
    told = run(installed, tmp_path / "day2/exercises", "-m", "course", "beside", "2.3")
    assert told.startswith(f"{tmp_path} holds the course already")
    assert not (tmp_path / "day2/exercises/code").exists()


def test_a_wheel_has_no_solutions_no_tests_and_no_grader(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"course", "torch_in_three_days"}
    assert not [name for name in names if {"solutions", "tests"} & set(name.split("/"))]
    assert {"course/locale/zh_CN/LC_MESSAGES/course.mo", "course/doctor/compatibility.json",
            "course/lab/custom.css"} <= set(names)


def test_a_source_archive_makes_the_same_wheel(source, wheel, tmp_path):
    archive = wheels.build(source, "sdist", tmp_path / "sdist")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    again = wheels.build(tmp_path / archive.name.removesuffix(".tar.gz"), "wheel", tmp_path / "w")
    first, second = ({info.filename: info.CRC for info in zipfile.ZipFile(path).infolist()
                      if ".dist-info/" not in info.filename} for path in (wheel, again))
    assert first == second


def test_what_an_earlier_build_left_is_not_packed_again(source, tmp_path):
    stale = source / "build/lib/course/released/day1/1-9-gone.ipynb"
    stale.parent.mkdir(parents=True, exist_ok=True)
    stale.write_text("")
    names = zipfile.ZipFile(wheels.build(source, "wheel", tmp_path)).namelist()
    assert not [name for name in names if "1-9-gone" in name]
