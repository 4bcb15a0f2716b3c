"""Hold learners' code: what it can read, write, reach and use up, and what it can never do.

Landlock bounds its files, seccomp its system calls, rlimits what it uses. Where the system lets
us, a user of its own, a private folder, no network and a cgroup come on top. It fails closed: if
Landlock or seccomp is missing, or a step fails, no learner's code runs.
"""

import contextlib
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from grader.job import THREADS, Limits
from grader.notebooks import companions
from grader.sandbox import escapes, needs
from grader.sandbox.needs import Unprotected, syscalls

if sys.platform == "linux":
    from grader.sandbox import cgroup, confine, host, landlock, linux, namespaces, users


class Sandbox:
    """What this machine can hold learners' code with; `protection` says it in one line.

    Made once by a trusted process with a single thread, which then forks one child at a time.
    That process itself loses the network and its environment variables, and sees the private
    folder in place of /tmp.
    """

    def __init__(self, limits: Limits, readable: list[Path] = (),
                 files: Mapping[str, str] | None = None):
        """files: what lies in the private folder, as `grader.notebooks.companions` has it."""
        needs.demand()
        self.limits, self._parent, self._root = limits, os.getpid(), os.getuid() == 0
        self._files = files or {}
        self.folder = self._group = self._rules = self._claim = None
        try:
            self._prepare(host.readable(readable))
            if escape := escapes.found(self.enter):
                raise Unprotected(f"The sandbox does not close: {escape}")
        except OSError as error:
            self.close()
            said = "" if isinstance(error, users.NoUser) else "The sandbox cannot be made: "
            raise Unprotected(f"{said}{error}") from error
        except BaseException:
            self.close()
            raise

    def enter(self, keep: tuple[int, ...] = ()) -> None:
        """Close the sandbox around this freshly forked child, for good; `keep`: open files.

        Whatever fails raises; the child must then leave without running learner's code.
        """
        confine.detach((*keep, self._rules), self.folder)
        confine.limit(self.limits, self._processes)
        confine.become(self._user, self._capabilities, self._parent)
        landlock.restrict(self._rules)
        os.close(self._rules)
        syscalls.load(self._filter)

    def sweep(self) -> None:
        """Between children: a new private folder. A child leaves nothing else, because it cannot
        start a process. Also where it looks untouched: the files beside the notebook may be gone,
        and the next number of a file tells how many there were."""
        if self.folder:
            folder, self.folder = self.folder, None
            namespaces.unmount(folder)
            self._furnish(folder)

    def close(self) -> None:
        """Give back what the sandbox holds. May be called twice."""
        if self.folder:
            namespaces.unmount(self.folder)
        if self._group:
            self._group.close()
        for number in (self._rules, self._claim):
            if number is not None:
                os.close(number)
        self.folder = self._group = self._rules = self._claim = None

    def _prepare(self, readable: list[Path]) -> None:
        self._readable, self._user, self._capabilities = readable, os.getuid(), 0
        if self._root:
            if lacks := users.missing(linux.capabilities()):
                raise Unprotected(lacks)
            self._user, self._claim = users.claim()
            if not host.open_to_all():
                self._capabilities = 1 << linux.CAP_DAC_READ_SEARCH
        if self._capabilities & ~linux.capabilities():
            raise Unprotected("Python lies where only root may read, and this root lacks "
                              "CAP_DAC_READ_SEARCH, with which it would share it: give that back, "
                              "or install Python and the course where every user may read them")
        self._filter = syscalls.build()
        folder = namespaces.place(readable)
        folder = folder if folder and namespaces.separate(folder) else None
        self._processes = THREADS
        if not self._root and not folder:  # in a user namespace only what is in it counts
            self._processes += host.processes_of(self._user) + confine.OTHERS
        with contextlib.suppress(OSError):
            self._group = cgroup.Group(confine.used()[1] + self.limits.memory + self.limits.disk)
        self._furnish(folder)
        confine.forget(folder)

    def _furnish(self, folder: Path | None) -> None:
        """Mount an empty private folder, and make the rules, which name it."""
        if folder:
            group = self._user if self._root else os.getgid()
            namespaces.mount(folder, self.limits.disk, self._user, group)
            companions.lay_down(self._files, folder, self._user, group)
            self.folder = folder
        elif self._files:
            raise Unprotected("The files beside the teacher's notebook need a private folder, and "
                              "this system allows none")
        if self._rules is not None:
            os.close(self._rules)
        writable = [Path(os.devnull), *([folder] if folder else [])]
        self._rules = landlock.ruleset(self._readable, writable)
        self.protection = self._describe()

    def _describe(self) -> str:
        """The same words on every run: a replay compares them."""
        parts = [f"Landlock ABI {landlock.abi()}", "seccomp", "rlimits"]
        if self._root:
            parts.append("a user of its own")
        if self._capabilities:
            parts.append("CAP_DAC_READ_SEARCH (Python lies where only root may read)")
        if self.folder:
            parts += [f"private tmpfs {self.limits.disk / 1024**2:.0f} MB",
                      "empty network namespace"]
        if self._group:
            parts.append("memory cgroup")
        weaker = ", ".join(self._weaker())
        return ", ".join(parts) + (f"; weaker: {weaker}" if weaker else "")

    def _weaker(self) -> Iterator[str]:
        """What root with all its rights has, and this sandbox has not."""
        if not self._root:
            yield "the teacher's own user"
        if not self.folder:
            yield "no writable folder"
            yield "the network barred by seccomp alone"
        if not self._group:
            yield "memory shared with neighbours"
        if not (self._root or self.folder):
            yield "threads shared with neighbours"
