"""A limit on the memory of a process and its children together, where a cgroup can be made."""

import contextlib
import os
import signal
import time
from pathlib import Path

NAME = "torch-in-three-days"
ROOT = Path("/sys/fs/cgroup")


class Group:
    """A cgroup that holds this process and what it starts, until `close`."""

    def __init__(self, memory: int):
        """Raises OSError where there is none to be had."""
        self.home, self.memory = _own(), memory
        self.folder = self.home / f"{NAME}-{os.getpid()}"
        sweep()
        self.folder.mkdir()
        try:
            self._limit()
            (self.folder / "cgroup.procs").write_text("0")
        except BaseException:
            self.folder.rmdir()
            raise

    def close(self) -> None:
        """Leave the group, end what else is in it, and remove it."""
        (self.home / "cgroup.procs").write_text("0")
        for process in (self.folder / "cgroup.procs").read_text().split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(process), signal.SIGKILL)
        for _ in range(100):  # the kernel takes a moment to end it
            with contextlib.suppress(OSError):
                return self.folder.rmdir()
            time.sleep(0.01)

    def _limit(self) -> None:
        first = (self.folder / "memory.limit_in_bytes").exists()  # the first version of cgroups
        name = "memory.limit_in_bytes" if first else "memory.max"
        (self.folder / name).write_text(str(self.memory))  # fails if this group cannot limit memory
        swap = {"memory.memsw.limit_in_bytes": self.memory} if first else {"memory.swap.max": 0}
        for name, value in swap.items():
            with contextlib.suppress(OSError):  # a kernel without swap
                (self.folder / name).write_text(str(value))


def _own() -> Path:
    """The folder of the group that this process is in, by the first or the second version."""
    lines = [line.split(":", 2) for line in Path("/proc/self/cgroup").read_text().splitlines()]
    for _, controllers, path in lines:
        if "memory" in controllers.split(","):
            return ROOT / "memory" / path.lstrip("/")
    for number, _, path in lines:
        if number == "0":
            return ROOT / path.lstrip("/")
    raise FileNotFoundError("this process is in no cgroup that limits memory")


def sweep() -> None:
    """Remove what was left by processes that were killed before they could `close`."""
    for folder in _own().glob(f"{NAME}-*"):
        if not Path("/proc", folder.name.rpartition("-")[2]).exists():
            with contextlib.suppress(OSError):
                folder.rmdir()
