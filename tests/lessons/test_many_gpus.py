"""Lesson 2.8 starts processes: they find each other without a name, and none is left behind."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CELLS = json.loads((ROOT / "day2/2-8-many-gpus.ipynb").read_text(encoding="utf-8"))["cells"]
LAUNCH = "import os, re, subprocess, sys\n" + next(
    "".join(cell["source"]) for cell in CELLS if cell["id"] == "launch")
NAMELESS = ["unshare", "--map-root-user", "--net", "--uts", "sh", "-c",
            'hostname nobody-knows-this && ip link set lo up && exec "$@"', "sh"]
# Rank 0 waits for ever in an all_reduce that rank 1 never calls.
HANGS = """import os, sys, time
from pathlib import Path
import torch, torch.distributed as dist
dist.init_process_group("gloo")
Path(sys.argv[1], str(os.getpid())).touch()
dist.all_reduce(torch.ones(1)) if dist.get_rank() == 0 else time.sleep(600)
"""
INTERRUPTED = LAUNCH + """
import signal, threading, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored
from pathlib import Path
def interrupt():
    while len(list(Path("pids").iterdir())) < 2:
        time.sleep(0.2)
    os.kill(os.getpid(), signal.SIGINT)
threading.Thread(target=interrupt, daemon=True).start()
launch("hangs.py", "pids")
"""


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False,
                          timeout=100)


can_unshare = bool(shutil.which("unshare") and shutil.which("ip")) and run(
    [*NAMELESS, "true"], ROOT).returncode == 0


@pytest.mark.skipif(not can_unshare, reason="needs unshare and ip, and the right to use them")
def test_the_processes_meet_where_nobody_knows_the_name_of_the_machine():
    done = run([*NAMELESS, sys.executable, "-c", LAUNCH + "\nlaunch('all_reduce.py')"],
               ROOT / "day2")
    sum_ = "the sum over 2 ranks is 11"
    assert done.stdout.splitlines() == [f"rank 0: {line}" for line in ("I bring 1", sum_)] + [
        f"rank 1: {line}" for line in ("I bring 10", sum_)], done.stdout + done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
def test_an_interrupted_cell_leaves_no_process_behind(tmp_path: Path):
    for name in ("code", "pids"):
        (tmp_path / name).mkdir()
    (tmp_path / "code/hangs.py").write_text(HANGS, encoding="utf-8")
    done = run([sys.executable, "-c", INTERRUPTED], tmp_path)
    assert "KeyboardInterrupt" in done.stderr, done.stdout + done.stderr
    pids = [int(path.name) for path in (tmp_path / "pids").iterdir()]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_script_that_fails_shows_its_error(tmp_path: Path):
    (tmp_path / "code").mkdir()
    (tmp_path / "code/fails.py").write_text("raise ValueError('no such layer')", encoding="utf-8")
    done = run([sys.executable, "-c", LAUNCH + "\nlaunch('fails.py')"], tmp_path)
    assert "no such layer" in done.stdout


def test_a_warning_on_the_same_line_hides_no_rank(tmp_path: Path):
    """torchrun's processes share one pipe, and libraries write their warnings in pieces."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code/warns.py").write_text(
        "import os; os.write(2, b'[W] retry in 1 s '); print('rank 1: I bring 10')",
        encoding="utf-8")
    done = run([sys.executable, "-c", LAUNCH + "\nlaunch('warns.py')"], tmp_path)
    assert done.stdout.splitlines() == ["rank 1: I bring 10"] * 2, done.stdout + done.stderr


# Says of the group, once it is destroyed, whether it is gone.
WATCHED = """import os, runpy, sys, weakref
import torch.distributed as dist
def watched(destroy=dist.destroy_process_group):
    group = weakref.ref(dist.group.WORLD)
    destroy()
    found = "gone" if group() is None else "still there"
    print(f"rank {os.environ['RANK']}: {found}\\n", end="")  # in one piece: ranks share a pipe
dist.destroy_process_group = watched
sys.argv = sys.argv[1:]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
"""


# Not fsdp_train: the caches of DTensor know the mesh, and the mesh its group.
@pytest.mark.parametrize("script", ["all_reduce", "ddp_train", "no_sync"])
def test_a_destroyed_group_leaves_no_thread_behind(script: str, tmp_path: Path):
    """Gloo's threads end with their group. One that lives on into the end of Python may still want
    to free a Python object, and aborts the process: once in ten runs of the whole suite."""
    (tmp_path / "code").mkdir()
    (tmp_path / "code/watched.py").write_text(WATCHED, encoding="utf-8")
    words = f"launch('watched.py', {str(ROOT / f'day2/code/{script}.py')!r}, 'weights.pt')"
    done = run([sys.executable, "-c", LAUNCH + "\n" + words], tmp_path)
    assert [line for line in done.stdout.splitlines() if line.endswith(("gone", "there"))] == [
        "rank 0: gone", "rank 1: gone"], done.stdout + done.stderr
