"""Landlock: which files a process may open, for good. By the kernel's own names.

Landlock does not look at `stat`, `chmod`, `chown`, `utime` and extended attributes, and its first
versions not at `truncate`: `grader.sandbox.syscalls` refuses those that change something.
"""

import errno
import os
import stat
import struct
from collections.abc import Iterable
from pathlib import Path

from grader.sandbox import linux

CREATE, ADD, RESTRICT = 444, 445, 446  # the numbers of the three system calls, on every machine
NEWEST = 7  # the last ABI whose rights are listed here

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
MAKE_CHAR, MAKE_SOCK, MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 11
TRUNCATE = 1 << 14
ON_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE  # the others make sense for folders only
BIND_TCP, CONNECT_TCP = 1, 2
ABSTRACT_SOCKETS, SIGNALS = 1, 2
QUIET = 1  # or a learner could fill the system's audit log


def abi() -> int:
    """The version of Landlock that this kernel has; 0 if it has none, or has it switched off."""
    try:
        return linux.call("syscall", CREATE, None, 0, 1)
    except OSError as error:
        if error.errno in (errno.ENOSYS, errno.EOPNOTSUPP, errno.EPERM):
            return 0
        raise


def ruleset(readable: Iterable[Path], writable: Iterable[Path]) -> int:
    """Return a file descriptor for `restrict`: what may be read, what read and written.

    Paths are folders with all that is in them, or files. Those that do not exist are left out.
    """
    version = min(abi(), NEWEST)
    # 13 rights about files from the start; then REFER, TRUNCATE and, with version 5, IOCTL_DEV.
    every = (1 << 13 + (version >= 2) + (version >= 3) + (version >= 5)) - 1
    parts = [every] + [BIND_TCP | CONNECT_TCP] * (version >= 4)
    parts += [ABSTRACT_SOCKETS | SIGNALS] * (version >= 6)
    rules = struct.pack(f"={len(parts)}Q", *parts)
    made = linux.call("syscall", CREATE, rules, len(rules), 0)
    for path in readable:
        _allow(made, path, READ_FILE | READ_DIR)
    for path in writable:
        _allow(made, path, every & ~(EXECUTE | MAKE_CHAR | MAKE_BLOCK | MAKE_SOCK))
    return made


def restrict(made: int) -> None:
    """Hold this thread and all that it starts to the rules, for good."""
    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    linux.call("syscall", RESTRICT, made, QUIET if abi() >= 7 else 0)


def _allow(made: int, path: Path, rights: int) -> None:
    """Add one rule; a plain file or a device takes only the rights that files have."""
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, PermissionError):  # nobody can be given what we cannot reach
        return
    try:
        rights &= -1 if stat.S_ISDIR(os.fstat(opened).st_mode) else ON_FILES
        linux.call("syscall", ADD, made, 1, struct.pack("=Qi", rights, opened), 0)
    finally:
        os.close(opened)
