"""A sandbox refuses to be half made, and leaves nothing behind when it ends."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("learners' code can be held on Linux only", allow_module_level=True)

from held import KINDS, OPEN, helper

from grader.job import Limits
from grader.sandbox import cgroup, hold, namespaces, needs


def left_behind(zygote: int) -> list[str]:
    """What a sandbox could leave: mounts, cgroups, and the file that the tests below write."""
    mounts = Path("/proc/self/mountinfo").read_text().splitlines()
    return [*(mount for mount in mounts if f"nr_inodes={namespaces.FILES}" in mount),
            *map(str, Path("/sys/fs/cgroup").glob(f"**/{cgroup.NAME}-{zygote}")),
            *(str(folder) for folder in namespaces.PLACES if (folder / f"of-{zygote}").exists())]


WRITE = "import os; open(f'of-{os.getppid()}', 'w').close()"


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_left_behind(kind):
    kind = KINDS[kind] | {"limits": {"disk": 3 * 2**20}}
    zygote = helper()(kind, WRITE)["zygote"]
    helper().end(kind)
    assert left_behind(zygote) == []


def test_a_cgroup_ends_with_all_that_is_in_it():
    said = subprocess.run([sys.executable, "-c", """
import subprocess, sys
from grader.sandbox import cgroup
try:
    group = cgroup.Group(2**30)
except OSError:
    sys.exit(77)
child = subprocess.Popen(["sleep", "60"])
group.close()
print(child.wait(), group.folder.exists())"""], capture_output=True, text=True)
    if said.returncode == 77:
        pytest.skip("this user cannot make a cgroup with a limit here")
    assert said.stdout.split() == [str(-signal.SIGKILL), "False"], said.stderr


def is_running(process: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("kind", KINDS)
def test_a_child_ends_with_its_parent(kind):
    kind = KINDS[kind] | {"limits": {"disk": 5 * 2**20}}
    zygote = helper()(kind, WRITE)["zygote"]
    helper().send(kind, code="import time; time.sleep(60)")
    children = Path(f"/proc/{zygote}/task/{zygote}/children")
    while not (child := children.read_text()):
        time.sleep(0.01)
    os.kill(zygote, signal.SIGKILL)
    assert helper().answer() is None
    while is_running(int(child)):
        time.sleep(0.01)
    helper().end(kind)
    helper()(kind, "")  # the next one takes away what the last one could not
    helper().end(kind)
    assert left_behind(zygote) == []


@pytest.mark.parametrize(("kind", "message"), [
    ({"without": "landlock.restrict"}, "opened /"),
    ({"without": "syscalls.load"}, "forked"),
    ({"breaks": "confine.limit"}, "this step fails"),
    ({"breaks": "landlock.restrict"}, "this step fails"),
    ({"breaks": "landlock.ruleset"}, "this step fails"),
])
@pytest.mark.parametrize("user", [OPEN] + [{}] * (os.getuid() == 0))
def test_a_step_that_fails_stops_everything(user, kind, message):
    said = helper()(user | kind, "value = 'ran'")
    assert set(said) == {"problem"}
    assert message in said["problem"]
    assert said["problem"].endswith(needs.INSTEAD)
    helper().end(user | kind)


@pytest.mark.parametrize(("where", "name", "value", "message"), [
    ("landlock", "abi", lambda: 0, "This kernel has no Landlock"),
    ("syscalls", "supported", lambda: False, "This kernel has no seccomp"),
    ("", "syscalls", RuntimeError("Unable to find libseccomp"), "Unable to find libseccomp"),
    ("sys", "platform", "darwin", "can be held on Linux only"),
])
def test_a_machine_that_lacks_something_is_refused(monkeypatch, where, name, value, message):
    monkeypatch.setattr(getattr(needs, where) if where else needs, name, value)
    with pytest.raises(hold.Unprotected, match=message) as refused:
        hold.Sandbox(Limits())
    assert "\n" not in str(refused.value) and "--trusted" in str(refused.value)


def test_a_kernel_without_landlock_is_noticed(monkeypatch):
    class Kernel:
        def syscall(self, *_):
            ctypes.set_errno(38)  # ENOSYS
            return -1
    monkeypatch.setattr(hold.linux, "_libc", Kernel())
    assert hold.landlock.abi() == 0
