"""The files that name versions agree: pyproject.toml, constraints.txt, environment.yml, Makefile.

pip's and conda's own parsers read them, so a spec that a human accepts and a tool does not is
found here and not on a learner's machine.
"""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from rattler import MatchSpec, Version, VersionSpec

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PYTHONS = SpecifierSet(PROJECT["requires-python"])
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text())
PINS = [line for line in (ROOT / "constraints.txt").read_text().splitlines()
        if not line.startswith("#")]
EXTRAS = PROJECT["optional-dependencies"]
ALL = Requirement(*EXTRAS["all"])
DEPENDENCIES = [*PROJECT["dependencies"],
                *(d for name, extra in EXTRAS.items() if name != "all" for d in extra)]


def supported_by_install() -> list[tuple[int, int]]:
    """The constant of pythons.py, read and not imported: it must stay a plain literal."""
    for line in ast.parse((ROOT / "course/pythons.py").read_text()).body:
        if isinstance(line, ast.Assign) and line.targets[0].id == "SUPPORTED":
            return ast.literal_eval(line.value)
    raise AssertionError("course/pythons.py has no SUPPORTED")


def pinned() -> dict[str, str]:
    pairs = (line.split("==") for line in PINS)
    return {canonicalize_name(name): version for name, version in pairs}


@pytest.mark.parametrize("line", PINS)
def test_a_pin_is_a_name_and_an_exact_public_version(line):
    assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*", line), "no ranges, no +cu128"


def test_no_package_is_pinned_twice():
    assert len(pinned()) == len(PINS)


def test_nothing_builds_a_grammar_when_jupyter_starts():
    code = "import nbformat, sys; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0, \
        "jsonschema from 4.25 on: see the first lines of constraints.txt"


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_every_dependency_has_a_pin_inside_its_range(dependency):
    requirement = Requirement(dependency)
    version = pinned()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(version), f"{version} is pinned"


def test_install_and_pyproject_support_the_same_pythons():
    minors = [(3, minor) for minor in range(40) if PYTHONS.contains(f"3.{minor}")]
    assert sorted(supported_by_install()) == minors


def test_makefile_tries_the_pythons_in_the_order_of_install():
    names = re.search(r"for p in (.*?);", (ROOT / "Makefile").read_text())[1].split()
    assert names == [f"python{a}.{b}" for a, b in supported_by_install()] + ["python3"]


@pytest.mark.parametrize("spec", [d for d in CONDA["dependencies"] if isinstance(d, str)])
def test_conda_accepts_every_spec(spec):
    assert MatchSpec(spec, strict=True).name.normalized in ("python", "pip")


def test_conda_takes_only_pythons_that_pyproject_supports():
    spec = next(d for d in CONDA["dependencies"] if str(d).startswith("python"))
    taken = VersionSpec(MatchSpec(spec, strict=True).version)
    minors = [minor for minor in range(40) if taken.matches(Version(f"3.{minor}.4"))]
    assert minors
    assert all(PYTHONS.contains(f"3.{minor}") for minor in minors)


def test_conda_installs_the_pinned_course_with_pip():
    pip = next(d["pip"] for d in CONDA["dependencies"] if isinstance(d, dict))
    assert pip == ["-c constraints.txt", "-e .[all]"]
    assert "pip" in CONDA["dependencies"], "conda warns where pip is used and not asked for"


def test_conda_names_the_environment_after_the_project():
    assert CONDA["name"] == PROJECT["name"]
    assert CONDA["channels"] == ["conda-forge"]


def test_this_python_is_supported():
    assert sys.version_info[:2] in supported_by_install()
