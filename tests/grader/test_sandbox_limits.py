"""What a learner may use up is really bounded, and honest work has room; each in a forked child."""

import os
import signal
import sys

import pytest

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

from held import KINDS, Run, attempts, helper

from grader.sandbox import host

MEMORY = 256 * 1024**2


@pytest.fixture(params=KINDS)
def run(request) -> Run:
    return Run(request.param)


def test_the_private_folder_is_small_and_fresh(run):
    fill = """
import os
def fill(size, count):
    with open("large", "wb", 0) as file:
        for i in range(count):
            file.write(bytes(size))
def many(count):
    for i in range(count):
        open(f"{i}", "w").close()
def tidy():
    for name in os.listdir():
        os.unlink(name)
"""
    # A file has at most 8 MB, all files together too; writes of 1 MB then meet either.
    said = attempts(run, fill, "fill(2**20, 9)", "tidy()", "fill(2**20, 4)",
                    "[open(f'{i}', 'wb', 0).write(bytes(2**20)) for i in range(5)]", "tidy() or 0",
                    "many(3000)", "len(os.listdir()) <= 2000", disk=8 * 2**20)
    if "no writable folder" in run("", disk=8 * 2**20)["protection"]:
        assert said["many(3000)"] == said["fill(2**20, 9)"] == "EACCES"
        return
    assert list(said.values()) == ["EFBIG", None, None, "ENOSPC", 0, "ENOSPC", True]
    assert run("import os; value = os.listdir()", disk=8 * 2**20)["value"] == []


BOMBS = {
    "bytearrays": "kept.append(bytearray(b'x') * 2**24)",
    "one large object": "kept.append(bytes(2**32))",
    "tensors": "kept.append(torch.ones(2**22))",
    "private memory": "kept.append(mmap.mmap(-1, 2**24, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS));"
                      "kept[-1].write(b'x' * 2**24)",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_memory_bomb_is_refused_memory(run, bomb):
    idle = run("", memory=MEMORY)["peak"]
    said = run(f"""
import mmap, torch
kept = []
def more():
    for _ in range(4 * 2**30 // 2**24):
        {BOMBS[bomb]}
value = tried(more)
kept.clear()""", memory=MEMORY)
    assert said["value"] in {"MemoryError", "RuntimeError", "ENOMEM"}
    assert said["peak"] < idle + 1.2 * MEMORY


def test_page_tables_are_no_way_around_the_limit(run):
    """Empty pages that are only read cost nothing but their tables: 4 KB for every 2 MB."""
    said = attempts(run, "import mmap",
                    "mmap.mmap(-1, 2**40, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ)",
                    memory=MEMORY)
    assert set(said.values()) == {"ENOMEM"}


def test_a_cgroup_ends_what_the_limits_of_a_process_would_miss():
    kind = {"limits": {"memory": MEMORY, "disk": 2**20}, "without": "confine.limit"}
    if "cgroup" not in helper()(kind, "").get("protection", ""):
        pytest.skip("this user cannot make a cgroup with a limit here")
    said = helper()(kind, "kept = [bytearray(b'x') * 2**24 for _ in range(2**8)]")
    assert said["signal"] == signal.SIGKILL and not said["late"]
    assert helper()(kind, "value = 1")["value"] == 1
    helper().end(kind)


def test_threads_and_open_files_are_few(run):
    said = run("""
import os, threading, torch
stop, count = threading.Event(), 0
def more():
    global count
    for count in range(3000):
        threading.Thread(target=stop.wait).start()
value = [tried(more), count, tried(lambda: [os.dup(0) for _ in range(3000)])]
stop.set()""")
    most = 300 if "without" in run.kind else 64
    assert said["value"] == ["RuntimeError", said["value"][1], "EMFILE"]
    assert 8 <= said["value"][1] < most


def test_a_loop_without_end_is_ended_by_its_processor_time(run):
    said = run("while True:\n    pass", notebook_seconds=0)
    assert said["signal"] == signal.SIGKILL and not said["late"]
    assert 0.5 < said["cpu"] < 4  # the kernel counts it in ticks


HONEST = """
import asyncio, io, os, shutil, tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
import numpy as np, torch, torchvision
from matplotlib import pyplot
folder = "no writable" not in os.environ.get("HOME", "") and os.path.isdir(os.environ["HOME"])
model = torch.nn.Sequential(torch.nn.Conv2d(1, 4, 3), torch.nn.ReLU(), torch.nn.Flatten(),
                            torch.nn.Linear(4 * 36, 10))
optimiser = torch.optim.Adam(model.parameters())
loss = torch.nn.functional.cross_entropy(model(torch.randn(16, 1, 8, 8)), torch.arange(16) % 10)
loss.backward()
optimiser.step()
torch.set_num_threads(2)
a = torch.randn(500, 500)
assert torch.allclose(a @ torch.eye(500), a)
with ThreadPoolExecutor(4) as pool:
    assert sum(pool.map(abs, range(-9, 0))) == 45
assert asyncio.run(asyncio.sleep(0.01, "slept")) == "slept"
pyplot.plot([1, 2, 3])
pyplot.title("é")
picture = io.BytesIO()
pyplot.savefig(picture)
assert picture.getvalue().startswith(b"\\x89PNG")
if folder:
    pyplot.savefig("a.png")
    shutil.copy2("a.png", "b.png")
    with tempfile.TemporaryDirectory() as name:
        torch.save(model.state_dict(), f"{name}/model.pt")
        model.load_state_dict(torch.load(f"{name}/model.pt"))
        np.save(f"{name}/a.npy", np.ones(3))
        Path(name, "empty").touch()
        Path(name, "empty").touch()
        assert sorted(os.listdir(name)) == ["a.npy", "empty", "model.pt"]
value = float(loss)
"""


def test_honest_work_works(run):
    said = run(HONEST)
    assert said["error"] is None and 1 < said["value"] < 5
    assert run("value = shell.run('1 + 1', 100)[0]")["value"] == 2


def test_modules_are_imported_when_they_are_needed(run):
    if run.kind != "root" and os.getuid() == 0 and not host.open_to_all():
        pytest.skip("an ordinary user cannot read this Python: it belongs to root alone")
    said = run("import sqlite3, statistics, wave, xml.dom.minidom, zoneinfo\n"
               "value = statistics.median([3, 1, 2])")
    assert (said["error"], said["value"]) == (None, 2)
