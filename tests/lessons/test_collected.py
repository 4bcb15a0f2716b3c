"""No notebook is forgotten: pytest collects every lesson and every solution that git tracks."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import xdist.plugin

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(not (ROOT / ".git").exists() or not shutil.which("git"),
                    reason="not a clone, so there is no list of files")
def test_every_notebook_that_git_tracks_is_collected():
    tracked = subprocess.run(["git", "-c", "core.quotePath=off", "ls-files", "*.ipynb"], cwd=ROOT,
                             capture_output=True, text=True, check=True).stdout.splitlines()
    ours = {path for path in tracked if "exercises" not in Path(path).parts[:-1]}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider",
         *sorted({path.partition("/")[0] for path in configured()} - {"tests"})],
        cwd=ROOT, capture_output=True, text=True, check=False)
    collected = {line.partition("::")[0] for line in run.stdout.splitlines() if "::" in line}
    assert collected == ours, run.stdout[-2000:] + run.stderr


def configured() -> list[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return settings["tool"]["pytest"]["ini_options"]["testpaths"]


def test_there_is_a_worker_more_than_cores_unless_somebody_says_how_many(monkeypatch, request):
    ask = request.config.hook.pytest_xdist_auto_num_workers
    monkeypatch.setenv("PYTEST_XDIST_AUTO_NUM_WORKERS", "5")
    assert ask(config=request.config) == 5
    monkeypatch.delenv("PYTEST_XDIST_AUTO_NUM_WORKERS")
    assert ask(config=request.config) == xdist.plugin.pytest_xdist_auto_num_workers(
        request.config) + 1
