"""VS Code, Codespaces and Binder, by the files that they read."""

import json
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def jsonc(name: str) -> dict:
    """JSON as VS Code writes it: with lines of comment."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.M))


DEVCONTAINER = jsonc(".devcontainer/devcontainer.json")


def test_vscode_takes_the_environment_that_make_lab_makes():
    """A folder: VS Code finds the Python in it on every system."""
    assert jsonc(".vscode/settings.json") == {
        "python.defaultInterpreterPath": "${workspaceFolder}/.venv"}
    assert 'VENV = ROOT / ".venv"' in (ROOT / "course/pythons.py").read_text(encoding="utf-8")


def test_every_notebook_asks_for_the_kernel_that_has_the_courses_name():
    """course/environment.py names the kernel `python3`."""
    for path in [*ROOT.glob("day*/[0-9]*.ipynb"), *ROOT.glob("day*/exercises/*.ipynb")]:
        kernel = json.loads(path.read_text(encoding="utf-8"))["metadata"]["kernelspec"]
        assert kernel["name"] == "python3", path.name


def test_a_codespace_is_the_image():
    build = DEVCONTAINER["build"]
    folder = ROOT / ".devcontainer"
    assert (folder / build["dockerfile"]).resolve() == ROOT / "Dockerfile"
    assert (folder / build["context"]).resolve() == ROOT
    assert DEVCONTAINER["remoteUser"] in re.search(r"RUN useradd.*", DOCKERFILE)[0].split()
    assert {"ms-python.python", "ms-toolsai.jupyter"} <= {
        *DEVCONTAINER["customizations"]["vscode"]["extensions"]}


def test_a_codespaces_kernel_is_the_images():
    """.vscode/settings.json counts for more than the container's settings: it names .venv."""
    assert DEVCONTAINER["postCreateCommand"] == '[ -z "$CODESPACES" ] || ln -sfn /opt/venv .venv'
    assert "python3 -m venv /opt/venv" in DOCKERFILE
    assert "\n.venv\n" in "\n" + (ROOT / ".gitignore").read_text(), "git must not see the link"


def test_binder_gets_the_repository_before_it_installs():
    """It copies the whole repository first if pip is given a file or folder of it."""
    found = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    pip = next(part["pip"] for part in found["dependencies"] if isinstance(part, dict))
    assert [line for line in pip if line.startswith(("-c ", "-e ."))] == pip
    for name in ("requirements.txt", "Pipfile", "binder", ".binder"):
        assert not (ROOT / name).exists(), f"Binder would look at {name}"


def test_readme_names_every_place():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for place in ("VS Code", "Codespaces", "BinderHub", "Colab", "Kaggle", "AutoDL", "ModelScope",
                  "JupyterHub", "conda"):
        assert place in text, place
