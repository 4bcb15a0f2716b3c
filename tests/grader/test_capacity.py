"""How many notebooks are graded at once: what a machine has, written down by hand, and for real."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("what is free can be asked on Linux only", allow_module_level=True)

from grader.job import Limits
from grader.run import capacity

MB = 1024**2
# 2,048 and 64 MB and the 512 of a grading process: 2,624 MB each; and 88 processes and threads.
NOBODY = 65534


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes files of /proc and /sys/fs/cgroup, name -> text, where the grader looks for them."""
    monkeypatch.setattr(capacity, "PROC", tmp_path / "proc")
    monkeypatch.setattr(capacity, "GROUPS", tmp_path / "sys")
    (tmp_path / "sys").mkdir()

    def write(**files: str) -> None:
        for name, text in {"proc/self/cgroup": "", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
    return write


def meminfo(free: int) -> dict[str, str]:
    return {"proc/meminfo": f"MemTotal: 99999999 kB\nMemAvailable: {free * 1024} kB\n"}


@pytest.mark.parametrize(("free", "asked", "workers"), [
    (2 * 2624, 2, 2), (2 * 2624 - 1, 2, 1), (21_000, 64, 8), (2200, 2, 1), (10, 1, 1)])
def test_what_each_may_take_is_free(machine, free: int, asked: int, workers: int):
    machine(**meminfo(free))
    found = capacity.fit(asked, Limits())
    assert found.workers == workers
    assert (found.reason == "") == (2624 * asked <= free)
    assert f"and {free:,} are free" in found.reason or not found.reason


def test_smaller_limits_let_more_be_graded(machine):
    machine(**meminfo(2200))
    assert capacity.fit(2, Limits(memory=500 * MB, disk=64 * MB)).workers == 2


GROUP = {
    "the first version": {
        "proc/self/cgroup": "4:memory:/a/b\n1:cpu:/\n",
        "sys/memory/a/memory.limit_in_bytes": str(4000 * MB),
        "sys/memory/a/memory.usage_in_bytes": str(2000 * MB),
        "sys/memory/a/memory.stat": f"inactive_file 0\nactive_file 0\n"
                                    f"total_inactive_file {600 * MB}\ntotal_active_file 0\n",
        "sys/memory/a/b/memory.limit_in_bytes": "9223372036854771712",
        "sys/memory/a/b/memory.usage_in_bytes": "0",
        "sys/memory/a/b/memory.stat": "inactive_file 0\nactive_file 0\n"},
    "the second version": {
        "proc/self/cgroup": "0::/a/b\n",
        "sys/a/memory.max": str(4000 * MB), "sys/a/memory.current": str(2000 * MB),
        "sys/a/memory.stat": f"inactive_file {500 * MB}\nactive_file {100 * MB}\n",
        "sys/a/b/memory.max": "max", "sys/a/b/memory.current": "0"},
    "a container of the first version": {  # it sees its own group as the root
        "proc/self/cgroup": "4:memory:/docker/1234\n",
        "sys/memory/memory.limit_in_bytes": str(2700 * MB),
        "sys/memory/memory.usage_in_bytes": str(100 * MB),
        "sys/memory/memory.stat": "inactive_file 0\nactive_file 0\n"},
}


@pytest.mark.parametrize("group", GROUP)
def test_a_control_group_limits_memory(machine, group: str):
    machine(**meminfo(99_999), **GROUP[group])
    assert capacity.fit(2, Limits()) == (1, capacity.fit(2, Limits()).reason)
    assert "and 2,600 are free" in capacity.fit(2, Limits()).reason


def test_a_control_group_limits_processes(machine):
    machine(**meminfo(99_999), **{"proc/self/cgroup": "0::/\n", "sys/pids.max": "200",
                                  "sys/pids.current": "20"})
    assert capacity.fit(4, Limits()).workers == 2
    assert "Graded at once: 2 of 4. Each may take 88 processes" in capacity.fit(4, Limits()).reason


def test_nothing_that_can_be_asked_holds_nothing_back(machine, monkeypatch):
    machine()
    monkeypatch.setattr(resource, "getrlimit", lambda _kind: (resource.RLIM_INFINITY,) * 2)
    assert capacity.fit(512, Limits()) == (512, "")


def test_this_machine_is_asked():
    """Held against `free`, which asks in its own way; the least of all groups may be less."""
    said = subprocess.run(["free", "-m"], capture_output=True, text=True, check=True).stdout
    free = int(said.splitlines()[1].split()[-1])
    assert 0 < capacity._memory() / MB < 1.1 * free + 200


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become another user")
def test_an_ordinary_users_own_limit_counts():
    """With 300 processes in all and 10 sleeping: room for 3, as 290 is less than 4 x 88."""
    def begin() -> None:
        resource.setrlimit(resource.RLIMIT_NPROC, (300, 300))
        os.setgroups([])
        os.setresgid(USER, USER, USER)
        os.setresuid(USER, USER, USER)
    USER = 64_999  # nobody has it
    sleeping = [subprocess.Popen(["sleep", "60"], preexec_fn=begin) for _ in range(10)]
    try:
        reader, writer = os.pipe()
        if os.fork() == 0:
            begin()
            os.write(writer, capacity.fit(8, Limits(memory=0, disk=0)).reason.encode())
            os._exit(0)
        said = os.read(reader, 1000).decode()
        os.wait()
    finally:
        for process in sleeping:
            process.kill()
            process.wait()
    assert "Graded at once: 3 of 8" in said and "and 289 are free" in said
