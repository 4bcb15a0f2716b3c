"""uv in pip's place: a made `uv`, which writes down what it was told and lets pip install."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import test_install
from test_install import packages, project

MADE = """import json, os, subprocess, sys
names = [name for name in os.environ if name.startswith("UV_") or name == "SSL_CERT_FILE"]
with open({log!r}, "w") as file:
    json.dump([sys.argv[1:], {{name: os.environ[name] for name in names}}], file)
if {status}:
    sys.exit({status})
words = [word for word in sys.argv[1:] if word not in ("--compile-bytecode", "--no-cache")]
python = words.pop(words.index("--python") + 1)
words.remove("--python")
sys.exit(subprocess.call([python, "-m", *words]))
"""


@pytest.fixture
def without(monkeypatch):
    """No setting of uv's or pip's from this machine."""
    for name in [n for n in os.environ if n.startswith(("UV_", "PIP_")) or n == "SSL_CERT_FILE"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)


def made_uv(folder: Path, monkeypatch, status: int = 0) -> Path:
    """Put a `uv` on PATH; the file in which it writes down its arguments and variables."""
    log, script = folder / "told.json", folder / "bin" / "uv"
    script.parent.mkdir()
    code = script.with_name("made_uv.py")
    code.write_text(MADE.format(log=str(log), status=status), encoding="utf-8")
    # The first line of a script bears no blank in the name of its interpreter.
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{code}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(script.parent), os.environ["PATH"]]))
    return log


def load(folder: Path):
    """The project's install.py, with uv."""
    install = test_install.load(folder)
    spec = importlib.util.spec_from_file_location("uv", folder / "course/uv.py")
    spec.loader.exec_module(install.fetch.uv)
    install.fetch.shutil = type("Roomy", (), {
        "disk_usage": lambda path: test_install.USAGE(10**12, 0, 10**12),
        "rmtree": shutil.rmtree, "which": shutil.which})
    return install


def freeze(folder: Path) -> str:
    return subprocess.run([folder / ".venv/bin/python", "-m", "pip", "freeze", "--all"], text=True,
                          capture_output=True, check=True).stdout.replace(str(folder), "")


def test_uv_installs_what_pip_would(tmp_path, monkeypatch, without):
    ours, theirs = project(tmp_path / "ours"), project(tmp_path / "theirs")
    assert load(theirs).main([]) == 0
    log = made_uv(tmp_path, monkeypatch)
    install = load(ours)
    monkeypatch.setattr(install.fetch, "run_pip", lambda command: pytest.fail("pip ran"))
    assert install.main(["--extra", "test"]) == 0
    arguments, _variables = json.loads(log.read_text())
    assert arguments == ["pip", "install", "--python", str(ours / ".venv/bin/python"),
                         "--compile-bytecode", "-c", "constraints.txt", "-e", ".[all,test]"]
    assert freeze(ours) == freeze(theirs) and "tiny" in packages(ours)


def test_where_uv_fails_pip_installs(tmp_path, monkeypatch, without, capsys):
    folder = project(tmp_path / "course")
    made_uv(tmp_path, monkeypatch, status=2)
    assert load(folder).main([]) == 0
    assert "uv could not install it; pip tries." in capsys.readouterr().out
    assert "tiny" in packages(folder)


def test_without_room_uv_keeps_no_copies(tmp_path, monkeypatch, without):
    folder = project(tmp_path / "course")
    log = made_uv(tmp_path, monkeypatch)
    install = load(folder)
    free = int((install.advice.PEAK + 1) * 1e9)
    install.fetch.shutil.disk_usage = lambda path: test_install.USAGE(10**12, 10**12 - free, free)
    assert install.main([]) == 0
    assert "--no-cache" in json.loads(log.read_text())[0]


def test_uv_is_told_of_pips_mirrors(tmp_path, monkeypatch, without):
    folder, config = project(tmp_path / "course"), tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://mirror/simple\ncert = /a.crt\ntimeout = 9\n"
                      "extra-index-url = https://one/simple\n    https://two/simple\n"
                      "[list]\nindex-url = https://another/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    monkeypatch.setenv("PIP_CERT", "/b.crt")
    monkeypatch.setenv("UV_TORCH_BACKEND", "cpu")
    monkeypatch.setenv("UV_CACHE_DIR", "/cache")
    python = os.sys.executable
    told = load(folder).fetch.uv.told(python, dict(os.environ))
    assert {name: value for name, value in told.items()
            if name.startswith("UV_") or name == "SSL_CERT_FILE"} == {
        "UV_DEFAULT_INDEX": "https://mirror/simple", "SSL_CERT_FILE": "/b.crt",
        "UV_INDEX": "https://one/simple https://two/simple", "UV_CACHE_DIR": "/cache",
        "UV_INDEX_STRATEGY": "unsafe-best-match"}


def test_what_uv_was_told_itself_counts(tmp_path, monkeypatch, without):
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror/simple")
    monkeypatch.setenv("UV_DEFAULT_INDEX", "https://mine/simple")
    told = load(project(tmp_path)).fetch.uv.told(os.sys.executable, dict(os.environ))
    assert told["UV_DEFAULT_INDEX"] == "https://mine/simple"
