"""course/install.py, run for real on a tiny project: real venv, real pip, no network.

The tiny project brings its own build backend, so that pip has nothing to fetch.
"""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import namedtuple
from pathlib import Path

import pytest

COURSE = Path(__file__).parents[2] / "course"
SOURCE = COURSE / "install.py"
SCRIPTS = ("install.py", "advice.py", "pythons.py", "environment.py", "fetch.py", "uv.py")
USAGE = namedtuple("Usage", "total used free")

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "tiny"
version = "0.1"
dependencies = {dependencies}
[project.optional-dependencies]
all = []
test = []
"""

BACKEND = '''
import zipfile
from pathlib import Path

NEEDS = {dependencies}
FILES = {{
    "METADATA": "Metadata-Version: 2.1\\nName: tiny\\nVersion: 0.1\\n"
                "Provides-Extra: all\\nProvides-Extra: test\\n"
                + "".join(f"Requires-Dist: {{need}}\\n" for need in NEEDS),
    "WHEEL": "Wheel-Version: 1.0\\nGenerator: tiny\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    "RECORD": "",
}}


def build_editable(folder, config_settings=None, metadata_directory=None):
    with zipfile.ZipFile(Path(folder) / "tiny-0.1-py3-none-any.whl", "w") as wheel:
        for name, text in FILES.items():
            wheel.writestr("tiny-0.1.dist-info/" + name, text)
    return "tiny-0.1-py3-none-any.whl"
'''


def project(folder, dependencies=()):
    """A project small enough to install in seconds, with install.py in its place."""
    (folder / "course").mkdir(parents=True)
    for name in SCRIPTS:
        shutil.copy(COURSE / name, folder / "course")
    needs = json.dumps(list(dependencies))
    (folder / "pyproject.toml").write_text(PYPROJECT.format(dependencies=needs))
    (folder / "backend.py").write_text(BACKEND.format(dependencies=needs))
    (folder / "constraints.txt").write_text("torch==2.8.0\n")
    return folder


def load(folder):
    """That project's install.py as a module, so that a test can stand in for the machine.

    Without uv, which this machine may have: test_uv.py is about it.
    """
    spec = importlib.util.spec_from_file_location("install", folder / "course/install.py")
    module = importlib.util.module_from_spec(spec)
    for name in SCRIPTS:  # those of another project, perhaps
        sys.modules.pop(Path(name).stem, None)
    sys.path.insert(0, str(folder / "course"))  # as Python does for a script
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder / "course"))
    module.IMPORTS = "pip"
    module.fetch.uv.install = lambda *arguments, **more: False
    return module


def run(folder, *arguments, **environment):
    return subprocess.run([sys.executable, folder / "course/install.py", *arguments],
                          capture_output=True, text=True, env={**os.environ, **environment})


def packages(folder):
    """What pip says is installed: a witness that knows nothing of install.py."""
    scripts = "Scripts" if os.name == "nt" else "bin"
    listed = subprocess.run([folder / ".venv" / scripts / "python", "-m", "pip", "list",
                             "--format=json"], capture_output=True, text=True, check=True)
    return {package["name"] for package in json.loads(listed.stdout)}


@pytest.fixture
def roomy(monkeypatch):
    """A tiny project needs no gigabytes, wherever these tests run."""
    monkeypatch.setattr(shutil, "disk_usage", lambda path: USAGE(10**12, 0, 10**12))


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    folder = project(tmp_path_factory.mktemp("made") / "a course")  # the space is on purpose
    install = load(folder)
    install.fetch.shutil = namedtuple("Roomy", "disk_usage rmtree which")(
        lambda path: USAGE(10**12, 0, 10**12), shutil.rmtree, shutil.which)
    assert install.main(["--extra", "test"]) == 0
    return folder


@pytest.fixture
def made(made_once):
    """A tiny project whose environment is made, and is left to the next test as it was."""
    files = [made_once / "constraints.txt", made_once / ".venv/torch-in-three-days.json"]
    texts = [file.read_text() for file in files]
    yield made_once
    for file, text in zip(files, texts, strict=True):
        file.write_text(text)


def test_a_first_run_installs_the_project_with_its_extra(made):
    assert {"pip", "tiny"} <= packages(made)
    assert not (made / ".venv/tmp").exists()


def test_a_second_run_says_nothing_changes_nothing_and_is_quick(made):
    stamp = made / ".venv/torch-in-three-days.json"
    before, start = stamp.stat().st_mtime_ns, os.times()
    result = run(made, PIP_NO_INDEX="1")
    used = os.times()  # processor time: a busy machine must not fail this
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    assert stamp.stat().st_mtime_ns == before
    assert sum(used[2:4]) - sum(start[2:4]) < 0.3


def test_changed_constraints_run_pip_again_and_keep_the_extra(made, roomy, monkeypatch):
    install, commands = load(made), []
    (made / "constraints.txt").write_text("torch==2.8.1\n")
    monkeypatch.setattr(install.fetch, "run_pip", lambda words: commands.append(words) or (0, ""))
    assert install.main([]) == 0
    assert install.main([]) == 0
    assert commands == [["install", "-c", "constraints.txt", "-e", ".[all,test]"]]


def test_a_new_extra_runs_pip_again(made, roomy, monkeypatch):
    install, commands = load(made), []
    monkeypatch.setattr(install.fetch, "run_pip", lambda words: commands.append(words) or (0, ""))
    assert install.main(["--extra", "gpu"]) == 0
    assert commands == [["install", "-c", "constraints.txt", "-e", ".[all,gpu,test]"]]


def test_an_interrupted_install_leaves_no_stamp_and_resumes(made, roomy, monkeypatch, capsys):
    def interrupt(command):
        raise KeyboardInterrupt

    install = load(made)
    (made / "constraints.txt").write_text("torch==2.8.2\n")
    with monkeypatch.context() as patch:
        patch.setattr(install.fetch, "run_pip", interrupt)
        assert install.main([]) == 130
    assert "Run the same command again" in capsys.readouterr().err
    assert install.read_stamp() == {}
    assert install.main(["--extra", "test"]) == 0
    assert install.read_stamp()


def test_a_broken_environment_is_remade(tmp_path, roomy, capsys):
    folder = project(tmp_path)
    bin_ = folder / ".venv/bin"
    bin_.mkdir(parents=True)
    (bin_ / "python").symlink_to("/nonexistent/python3.12")
    (folder / ".venv/leftover").touch()
    assert load(folder).main([]) == 0
    assert "does not start; making it anew" in capsys.readouterr().out
    assert "tiny" in packages(folder)
    assert not (folder / ".venv/leftover").exists()


@pytest.mark.parametrize("version, fault", [((3, 14), "has Python 3.14"), (None, "does not start")])
def test_an_environment_that_cannot_be_used_is_remade(tmp_path, roomy, monkeypatch, capsys,
                                                      version, fault):
    folder, faults = project(tmp_path), []
    (folder / ".venv").mkdir()
    install = load(folder)
    monkeypatch.setattr(install, "version_inside", lambda: version)
    monkeypatch.setattr(install, "make_venv", faults.append)
    monkeypatch.setattr(install.fetch, "run_pip", lambda command: (0, ""))
    monkeypatch.setattr(install, "try_imports", lambda: None)
    assert install.main([]) == 0
    assert faults == [fault]


def test_a_copied_environment_works_in_its_new_place_without_a_download(
        made, tmp_path, roomy, monkeypatch, capsys):
    """With a blank in the new place: a #! line ends there. The old place is gone."""
    folder, gone = tmp_path / "a copy", made.with_name("gone")
    shutil.copytree(made, folder, symlinks=True)
    install = load(folder)
    monkeypatch.setattr(install.fetch, "run_pip", lambda command: pytest.fail("pip ran"))
    assert install.main([]) == 0
    assert f"came from {made}; it works here now" in capsys.readouterr().out
    assert install.main([]) == 0 and capsys.readouterr().out == ""
    made.rename(gone)
    try:
        pip = subprocess.run([folder / ".venv/bin/pip", "--version"], capture_output=True,
                             text=True, check=True)
        assert str(folder) in pip.stdout and "tiny" in packages(folder)
    finally:
        gone.rename(made)
    named = [path for path in (folder / ".venv/bin").iterdir()
             if path.is_file() and str(made) in path.read_text(errors="replace")]
    assert not named


def test_a_copied_environment_on_windows_is_made_anew(made, tmp_path, roomy, monkeypatch):
    folder, faults = tmp_path / "copy", []
    shutil.copytree(made, folder, symlinks=True)
    install = load(folder)
    monkeypatch.setattr(install, "WINDOWS", True)
    monkeypatch.setattr(install, "make_venv", faults.append)
    monkeypatch.setattr(install.fetch, "run_pip", lambda command: (0, ""))
    assert install.main([]) == 0
    assert faults == ["was made in another folder"]


@pytest.mark.parametrize("loss", ["record", "files"])
def test_a_missing_package_is_named_and_installed_again(made, roomy, capsys, loss):
    site = next((made / ".venv/lib").glob("python3*/site-packages"))
    record = site / "tiny-0.1.dist-info"
    module = site / "tiny.py"
    module.write_text("")
    with (record / "RECORD").open("a") as file:
        file.write("tiny.py,,\n")
    install = load(made)
    install.keep_stamp(dict(install.read_stamp(), holds=install.environment.holds(made / ".venv")))
    assert install.main([]) == 0 and capsys.readouterr().out == ""
    if loss == "record":
        shutil.rmtree(record)
    else:
        module.unlink()
    assert install.main([]) == 0
    told = capsys.readouterr().out
    assert "Missing in .venv: tiny" in told and "ready" in told
    assert record.exists() and "tiny" in packages(made)
    module.unlink(missing_ok=True)
    install.keep_stamp(dict(install.read_stamp(), holds=install.environment.holds(made / ".venv")))


def test_the_kernel_has_the_courses_name_and_its_own_python(made):
    install, kernel = load(made), made / ".venv/share/jupyter/kernels/python3/kernel.json"
    kernel.parent.mkdir(parents=True)
    kernel.write_text('{"argv": ["python", "-m", "ipykernel_launcher"], "display_name": "P"}')
    twin = made / "twin.json"
    os.link(kernel, twin)
    install.environment.name_kernel(made / ".venv", install.PYTHON)
    python = str(made / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
    assert json.loads(kernel.read_text()) == {
        "argv": [python, "-m", "ipykernel_launcher"], "display_name": "Torch in Three Days"}
    assert '"P"' in twin.read_text(), "a hard link of another environment is left alone"


def test_what_cannot_be_imported_is_not_called_ready(made, roomy, capsys):
    install = load(made)
    (made / "constraints.txt").write_text("torch==2.8.4\n")
    install.IMPORTS = "pip, no_such_module"
    assert install.main([]) == 1
    told = capsys.readouterr()
    assert "No module named 'no_such_module'" in told.err and "ready" not in told.out
    assert install.read_stamp() == {}


# PIP_PYTHON makes pip work for that Python; with PYTHONINSPECT, Python waits at a prompt.
@pytest.mark.parametrize("lent", [
    "PIP_PREFIX", "PIP_TARGET", "PIP_ROOT", "PIP_PYTHON", "PIP_EDITABLE", "PIP_REQUIRE_HASHES",
    "PIP_PLATFORM", "PYTHONINSPECT", "PYTHONWARNINGS", "PYTHONPLATLIBDIR"])
def test_another_shells_settings_send_nothing_elsewhere(made, tmp_path, roomy, monkeypatch, lent):
    (made / "constraints.txt").write_text(f"torch==2.8.5.{len(lent)}\n")
    foreign = tmp_path / "foreign"
    (foreign / "numpy").mkdir(parents=True)
    (foreign / "numpy/__init__.py").write_text("raise ImportError('the numpy of another Python')")
    values = {"PIP_REQUIRE_HASHES": "1", "PIP_PYTHON": sys.executable, "PYTHONWARNINGS": "error"}
    monkeypatch.setenv(lent, values.get(lent, str(tmp_path / "elsewhere")))
    monkeypatch.setenv("PYTHONPATH", str(foreign))
    install = load(made)
    install.IMPORTS = "pip"
    assert install.main([]) == 0
    monkeypatch.delenv(lent)  # or the witness would listen to it
    assert "tiny" in packages(made) and not (tmp_path / "elsewhere").exists()


def test_without_network_one_line_says_so_after_pips_own(made, tmp_path):
    folder = tmp_path / "copy"
    project(folder, ["a-package-to-fetch"])
    torch = folder / ".venv/lib/python3/site-packages/torch"
    subprocess.run([sys.executable, "-m", "venv", folder / ".venv"], check=True)
    torch.mkdir(parents=True)  # so that no room is asked for
    result = run(folder, PIP_NO_INDEX="1", PIP_FIND_LINKS="")
    assert result.returncode == 1
    assert "a-package-to-fetch" in result.stderr.rpartition("\n")[0].partition(
        load(folder).advice.NO_NETWORK)[0], "pip, or uv, speaks first"
    assert result.stderr.splitlines()[-1] == load(folder).advice.NO_NETWORK
    assert "Traceback" not in result.stdout + result.stderr
    assert not (folder / ".venv/torch-in-three-days.json").exists()


def test_a_full_disk_is_found_before_the_download(made, monkeypatch, capsys):
    install = load(made)
    (made / "constraints.txt").write_text("torch==2.8.3\n")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: USAGE(10**12, 10**12 - 1, 10**6))
    monkeypatch.setattr(install.fetch, "run_pip", lambda command: pytest.fail("pip ran"))
    assert install.main([]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert f"needs {install.advice.PEAK} GB free" in error


@pytest.mark.parametrize("spare, cached", [(2, False), (9, True)])
def test_pip_keeps_its_downloads_only_where_there_is_room(made, monkeypatch, spare, cached):
    install, commands = load(made), []
    (made / "constraints.txt").write_text(f"torch==2.9.{spare}\n")
    free = int((install.advice.PEAK + spare) * 1e9)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: USAGE(10**12, 10**12 - free, free))
    monkeypatch.setattr(install.fetch, "run_pip", lambda words: commands.append(words) or (0, ""))
    assert install.main([]) == 0
    assert ("--no-cache-dir" not in commands[0]) is cached


def test_a_folder_of_someone_else_is_refused(tmp_path, monkeypatch, capsys):
    install = load(project(tmp_path))
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert install.main([]) == 1
    assert capsys.readouterr().err.startswith(f"{tmp_path} and its .venv must be yours")


def test_a_python_without_ensurepip_is_told_which_package_to_add(tmp_path, monkeypatch, capsys):
    install = load(project(tmp_path))
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert install.main([]) == 1
    major, minor = sys.version_info[:2]
    assert f"apt install python{major}.{minor}-venv" in capsys.readouterr().err


@pytest.mark.parametrize("version", [(3, 10), (3, 14), (2, 7)])
def test_a_wrong_python_is_named_with_the_range(version):
    install = load(COURSE.parent)
    with pytest.raises(install.Problem) as problem:
        sys.modules["pythons"].check_python(version)
    major, minor = version
    assert f"This is Python {major}.{minor}; the course needs 64-bit Python 3.11 to 3.13." in str(
        problem.value)
    assert "\n" not in str(problem.value)


def stub(folder, name, status):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\nexit {status}\n")
    (folder / name).chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="shell scripts stand in for Pythons")
def test_a_wrong_python_learns_of_a_right_one_that_starts(tmp_path, monkeypatch):
    stub(tmp_path / "a", "python3.12", status=127)  # a version manager's stub
    stub(tmp_path / "a", "python3.13", status=0)
    monkeypatch.setenv("PATH", str(tmp_path / "a"))
    load(COURSE.parent)
    suitable = sys.modules["pythons"].suitable
    assert suitable() == "make lab PYTHON=python3.13"
    (tmp_path / "a/python3.13").unlink()
    assert suitable() is None


@pytest.mark.parametrize("output, name", [
    ("OSError: [Errno 28] No space left on device", "NO_SPACE"),
    ("ERROR: ... [Errno 13] Permission denied: '/x/.venv/lib'", "NOT_WRITABLE"),
    ("ERROR: Could not find a version that satisfies torch==2.8.0 (from versions: 2.2.2)",
     "NO_BUILD"),
    ("WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'\n"
     "ERROR: Could not find a version that satisfies torch (from versions: none)", "NO_NETWORK"),
    ("pip._vendor.urllib3.exceptions.ReadTimeoutError: Read timed out.", "NO_NETWORK"),
    ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "NO_NETWORK"),
    ("error: subprocess-exited-with-error", "UNKNOWN"),
])
def test_pips_words_are_turned_into_what_to_do(output, name):
    install = load(COURSE.parent)
    assert install.advice.explain(output) == getattr(install.advice, name)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_python_3_6_can_read_the_file(name):
    ast.parse((COURSE / name).read_text(), feature_version=(3, 6))


OLD = [python for minor in range(6, 11) if (python := shutil.which(f"python3.{minor}"))
       and subprocess.run([python, "-c", ""], capture_output=True).returncode == 0]


@pytest.mark.skipif(not OLD, reason="no Python before 3.11 on this machine")
@pytest.mark.parametrize("python", OLD)
def test_an_old_python_gets_the_message_and_no_traceback(tmp_path, python):
    result = subprocess.run([python, project(tmp_path) / "course/install.py"],
                            capture_output=True, text=True)
    assert result.returncode == 1
    assert result.stderr.startswith("This is Python 3.")
    assert result.stderr.count("\n") == 1


def test_no_module_of_the_course_hides_one_of_the_standard_library():
    names = {file.stem for file in COURSE.glob("*.py")}
    assert not names & sys.stdlib_module_names, "a script's own folder comes first on its path"
