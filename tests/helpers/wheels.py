"""Wheels for tests: the course's own, made from a copy of this clone, and stubs of others.

A stub has a name, a version and what it requires, and no code: enough for pip to decide what it
would install, in a second and without a network.
"""

import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
WHEEL = "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
BUILD = "import sys; from setuptools import build_meta; build_meta.build_{kind}(sys.argv[1])"


def copy(folder: Path) -> Path:
    """The files of this clone that git knows, and no tests."""
    names = subprocess.run(["git", "ls-files"], cwd=ROOT, text=True, check=True,
                           capture_output=True).stdout.splitlines()
    for name in names:
        if not name.startswith("tests/") and (ROOT / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def build(source: Path, kind: str, folder: Path) -> Path:
    """The "wheel" or "sdist" of the course at `source`, made in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-c", BUILD.format(kind=kind), folder], cwd=source, check=True,
                   capture_output=True)
    (made,) = folder.glob("torch_in_three_days-*")
    return made


def path(folder: Path, name: str, version: str) -> Path:
    stem = canonicalize_name(name).replace("-", "_")
    return folder / f"{stem}-{version}-py3-none-any.whl"


def stub(folder: Path, name: str, version: str, requires: list[str] = ()) -> None:
    """Write the wheel of a package that has no code into `folder`."""
    file = path(folder, name, version)
    stem = file.name.removesuffix("-py3-none-any.whl")
    told = [f"Name: {name}", f"Version: {version}", *(f"Requires-Dist: {r}" for r in requires)]
    with zipfile.ZipFile(file, "w") as wheel:
        for part, text in {"METADATA": "\n".join(["Metadata-Version: 2.1", *told, ""]),
                           "WHEEL": WHEEL, "RECORD": ""}.items():
            wheel.writestr(f"{stem}.dist-info/{part}", text)


def stubs_of(folder: Path, requirements: list[str]) -> None:
    """Stubs of packages that are installed here, with all that they require."""
    seen, todo = set(), [Requirement(text) for text in requirements]
    while todo:
        wanted = todo.pop()
        for extra in wanted.extras or {""}:
            if (wanted.name, extra) in seen:
                continue
            seen.add((wanted.name, extra))
            found = metadata.distribution(wanted.name)
            needs = [Requirement(text) for text in found.requires or []]
            todo += [need for need in needs
                     if not need.marker or need.marker.evaluate({"extra": extra})]
            stub(folder, found.name, found.version.partition("+")[0], found.requires or [])
