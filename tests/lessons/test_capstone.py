"""The acceptance test of the capstone: it accepts three solutions and refuses each failure."""

import shutil
import subprocess
import sys
from pathlib import Path

import failures
import pytest

ROOT = Path(__file__).parents[2]
SOLUTIONS = ROOT / "tests/capstone"
sys.path.append(str(ROOT / "day3/capstone"))
import accept  # noqa: E402
from acceptance import running  # noqa: E402
from acceptance.layout import lay_out  # noqa: E402


def begin(folder: Path, solution: str) -> Path:
    shutil.copytree(SOLUTIONS / solution, folder, ignore=shutil.ignore_patterns("__pycache__"))
    lay_out(folder)
    return folder


def train(folder: Path) -> None:
    subprocess.run([sys.executable, "train.py"], cwd=folder, check=True, capture_output=True,
                   timeout=300)


@pytest.fixture(scope="module")
def reference(tmp_path_factory) -> Path:
    """The reference, trained once; nobody writes into it."""
    folder = begin(tmp_path_factory.mktemp("capstone") / "reference", "right-reference")
    train(folder)
    return folder


def test_it_accepts_the_reference(reference):
    assert accept.accept(reference) == {}


@pytest.mark.parametrize("solution", ["right-fastapi", "right-tornado"])
def test_it_accepts_other_solutions(solution, tmp_path):
    folder = begin(tmp_path / "hand-in", solution)
    train(folder)
    assert accept.accept(folder) == {}


def test_it_accepts_the_service_of_session_3_6(reference, tmp_path):
    """Session 3.8 offers it: the folder `service` beside a `serve.py` of three lines."""
    folder = tmp_path / "hand-in"
    shutil.copytree(reference, folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "day3/service", folder / "service")
    (folder / "serve.py").write_text(
        "import sys\nfrom service.__main__ import main\n"
        "sys.exit(main(['--model', 'model.onnx', *sys.argv[1:]]))\n", encoding="utf-8")
    assert accept.accept(folder, quick=True) == {}


@pytest.mark.parametrize("failure", failures.FAILURES, ids=lambda failure: failure.name)
def test_it_refuses(failure, reference, tmp_path, monkeypatch):
    monkeypatch.setattr(running, "READY", 10 if failure.name == "never ready" else 30)
    folder = tmp_path / "hand-in"
    shutil.copytree(reference, folder, ignore=shutil.ignore_patterns("__pycache__"))
    path = folder / failure.file
    text = path.read_text(encoding="utf-8")
    assert text.count(failure.old) == 1, "the reference has changed: change this failure too"
    path.write_text(text.replace(failure.old, failure.new), encoding="utf-8")
    if failure.make:
        train(folder)
    said: list[str] = []
    failed = accept.accept(folder, quick=not failure.again, say=said.append)
    reasons = {name: why for name, why in failed.items() if not why.startswith("not tried")}
    assert failure.reason in reasons.get(failure.check, ""), "\n".join(said)
    others = reasons.keys() - {failure.check, *failure.perhaps}
    assert not others, "one failure, one reason:\n" + "\n".join(said)


def test_the_first_version_runs_and_is_refused(tmp_path):
    """What a learner begins with works, and lacks what the exercises are about."""
    folder = tmp_path / "new"
    lay_out(folder)
    train(folder)
    failed = accept.accept(folder, quick=True)
    assert {"record: hashes", "network"} <= failed.keys()


def test_laying_out_overwrites_nothing(tmp_path):
    lay_out(tmp_path)
    (tmp_path / "parts.py").write_text("mine = 1\n")
    assert lay_out(tmp_path).endswith("everything was there")
    assert (tmp_path / "parts.py").read_text() == "mine = 1\n"


def test_a_folder_without_anything_is_refused(tmp_path):
    failed = accept.accept(tmp_path, say=lambda line: None)
    assert failed["files"].startswith("missing: train.py, serve.py")
    assert len(failed) == len(accept.CHECKS)
