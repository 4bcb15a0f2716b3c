"""However a run is started, and wherever the course lies, the marks are the same.

Each test starts `python -m grader` through a shell that leaves something behind: an ignored or
blocked signal, a closed stdin, a umask, another locale. The course lies below /tmp, in a folder
with a blank and Chinese characters.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import hand_ins
import pytest
import settings
from made import answer, check, handed_in, notebook

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

ROOT = Path(__file__).parents[2]
REFERENCE = notebook(
    answer("look", "def look(): return [1.5] * 3"),
    check("look-check", "check.close(look(), [1.5] * 3, about='signals, mask, umask')"),
    answer("ends", "def ends(): return 2.5"), check("ends-check", "check.close(ends(), 2.5)"))
# What a Python of its own would say: it ignores SIGPIPE and SIGXFSZ, and nothing else.
LOOKS = """import os, signal
IGNORED = {s.name for s in signal.valid_signals() if isinstance(s, signal.Signals)
           and signal.getsignal(s) == signal.SIG_IGN}
def look():
    return [1.5 if IGNORED == {"SIGPIPE", "SIGXFSZ"} else 0.0,
            1.5 if signal.pthread_sigmask(signal.SIG_BLOCK, ()) == set() else 0.0,
            1.5 if os.umask(0o077) == 0o077 else 0.0]"""
ENDS = "import os\ndef ends(): os.kill(os.getpid(), 1)"


@pytest.fixture(scope="module")
def elsewhere():
    """A copy of the course's code, and a class, where a shell script would stumble."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        place = Path(folder) / "new folder" / "课程"
        for part in ("course", "grader"):
            shutil.copytree(ROOT / part, place / part)
        hand_ins.make_course(place, ())
        (place / "day1/solutions/one.ipynb").write_bytes(REFERENCE)
        submitted = place / "day1/submitted/小明"
        submitted.mkdir()
        (submitted / "one.ipynb").write_bytes(handed_in(REFERENCE, look=LOOKS, ends=ENDS))
        yield place


@pytest.mark.parametrize("start", [
    "exec nohup", "exec <&-; exec", "umask 077; exec", "umask 0; exec",
    "LC_ALL=C; export LC_ALL; exec", "trap '' INT QUIT TERM USR1; exec",
    "exec env --block-signal=USR1 --ignore-signal=ALRM"])
def test_the_marks_are_the_same(elsewhere, start):
    script = f'{start} "$0" -m grader autograde day1 --force --seed 1 --workers 1'
    run = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable], cwd=elsewhere, capture_output=True,
        encoding="utf-8", env=os.environ | {"PYTHONPATH": str(elsewhere)}, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    verdict = hand_ins.records(elsewhere)[-1]["result"]
    cells = {cell["name"]: cell for cell in verdict["cells"]}
    assert cells["look-check"]["parts"][0]["state"] == "passed", json.dumps(cells["look-check"])
    assert cells["ends-check"]["state"] == "crashed"
    assert hand_ins.scores(elsewhere) == {"小明": 1.0}


@pytest.mark.parametrize(("limits", "line"), [
    ("ulimit -v 1000000", "autograde: one: the grading process cannot begin: ImportError: "),
    ("ulimit -f 1", "autograde: the gradebook cannot be used: (sqlite3.OperationalError) disk ")])
def test_a_limit_of_the_shell_that_is_too_low_is_one_line(tmp_path, limits, line):
    """And nothing around it: no traceback of ours, of PyTorch or of nbgrader's alembic."""
    place = hand_ins.make_course(tmp_path / "course", ())
    (place / "day1/solutions/one.ipynb").write_bytes(REFERENCE)
    (place / "day1/submitted/anna").mkdir()
    (place / "day1/submitted/anna/one.ipynb").write_bytes(REFERENCE)
    if "-v" in limits:
        hand_ins.release(place)
    run = subprocess.run(
        ["/bin/sh", "-c", f'{limits}; exec "$0" -m grader autograde day1 --workers 1',
         sys.executable], cwd=place, capture_output=True, encoding="utf-8",
        env=os.environ | {"PYTHONPATH": str(ROOT)}, check=False)
    assert run.returncode == 1
    assert len(run.stderr.splitlines()) == 1 and run.stderr.startswith(line), run.stderr
    assert "ulimit" in run.stderr


# Temporary files have a disk of their own: so full that Python looks for another place, or with
# so little room that a process begins and then fails.
FULL = """set -e
mount -t tmpfs -o size=64k none "$1"
mount --bind "$1" /tmp && mount --bind "$1" /var/tmp
head -c "$2" /dev/zero > /tmp/kept
cat /dev/zero > /tmp/rest 2> /dev/null || true
rm /tmp/kept
shift 2
exec "$@"
"""


@pytest.mark.skipif(os.getuid() != 0, reason="only root can mount a small disk")
@pytest.mark.skipif(Path(sys.executable).is_relative_to("/tmp"),
                    reason="the small disk would lie over this Python, which is below /tmp")
@pytest.mark.parametrize("left", [0, 8_192])
def test_a_full_disk_of_temporary_files_is_one_line_or_none(left):
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
        place = hand_ins.make_course(Path(folder) / "course", ())
        (place / "day1/solutions/one.ipynb").write_bytes(REFERENCE)
        (place / "day1/submitted/anna").mkdir()
        (place / "day1/submitted/anna/one.ipynb").write_bytes(REFERENCE)
        disk = Path(folder) / "disk"
        disk.mkdir()
        run = subprocess.run(
            ["unshare", "--mount", "sh", "-c", FULL, "sh", str(disk), str(left), sys.executable,
             "-m", "grader", "autograde", "day1", "--workers", "1"], cwd=place,
            capture_output=True, encoding="utf-8", check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)} | {"TMPDIR": "/tmp"})
        if left == 0:
            assert run.returncode == 0, run.stdout + run.stderr
            assert hand_ins.scores(place) == {"anna": 2.0}
        else:
            assert run.returncode == 1
            assert len(run.stderr.splitlines()) == 1, run.stderr
            assert "(the disk of /tmp is full; TMPDIR may name another)" in run.stderr


@pytest.mark.parametrize("number", [100, 2])
def test_few_processes_are_enough_or_one_line(number):
    """Of root nobody counts the processes, so it is an ordinary user's."""
    try:
        words = settings.begin(settings.LESSER[0])
    except settings.NotHere as reason:
        pytest.skip(str(reason))
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        place = hand_ins.make_course(Path(folder) / "course", ())
        (place / "day1/solutions/one.ipynb").write_bytes(REFERENCE)
        (place / "day1/submitted/anna").mkdir()
        (place / "day1/submitted/anna/one.ipynb").write_bytes(REFERENCE)
        if os.getuid() == 0:
            for path in (Path(folder), *Path(folder).rglob("*")):
                os.chown(path, settings.USER, settings.USER)
        run = subprocess.run(
            [*words, "prlimit", f"--nproc={number}", sys.executable, "-m", "grader", "autograde",
             "day1", "--workers", "1"], cwd=place, capture_output=True, encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(place)}, check=False)
    if number == 100:
        assert run.returncode == 0 and not run.stderr, run.stdout + run.stderr
    else:  # which process or thread is the first that cannot begin depends on what else runs
        assert run.returncode == 1
        assert len(run.stderr.splitlines()) == 1 and run.stderr.startswith("autograde: ")
        assert run.stderr.endswith("(see `ulimit -u`)\n"), run.stderr
