"""System calls that Python has no function for, called by ctypes. Only imported on Linux."""

import ctypes
import os
import struct

CLONE_NEWNS, CLONE_NEWIPC, CLONE_NEWUSER, CLONE_NEWNET = 0x20000, 0x8000000, 0x10000000, 0x40000000
MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REC, MS_PRIVATE, MNT_DETACH = 2, 4, 8, 0x4000, 0x40000, 2
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS = 1, 4, 8
PR_GET_SECCOMP, PR_SET_SECCOMP, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 21, 22, 24, 38
PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL = 47, 4
CAP_DAC_READ_SEARCH, CAP_SETPCAP = 2, 8
CAP_HEADER = struct.pack("Ii", 0x20080522, 0)  # version 3, this process

_libc = ctypes.CDLL(None, use_errno=True)


def call(name: str, *arguments: int | bytes | str | os.PathLike | None) -> int:
    """Call a function of the C library; raise OSError with its name if it returns -1."""
    given = [ctypes.c_long(a) if isinstance(a, int) else
             a if a is None or isinstance(a, bytes | ctypes.Array) else
             os.fsencode(a) for a in arguments]
    result = getattr(_libc, name)(*given)
    if result == -1:
        error = ctypes.get_errno()
        raise OSError(error, f"{name}: {os.strerror(error)}")
    return result


def prctl(option: int, *values: int) -> None:
    """prctl wants all of its five arguments."""
    call("prctl", option, *values, *[0] * (4 - len(values)))


def capabilities() -> int:
    """The first 32 capabilities that this process has, as a bit mask."""
    held = ctypes.create_string_buffer(24)
    call("capget", CAP_HEADER, held)
    return struct.unpack("6I", held)[0]


def limit_capabilities() -> None:
    """Let no capability come back through a program; whoever has CAP_SETPCAP can and must."""
    if capabilities() & 1 << CAP_SETPCAP:
        prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
        for number in range(64):
            try:
                prctl(PR_CAPBSET_DROP, number)
            except OSError:  # the kernel knows no more
                break


def keep_capabilities(mask: int) -> None:
    """Give up every capability that is not in `mask`."""
    call("capset", CAP_HEADER, struct.pack("6I", mask, mask, 0, 0, 0, 0))
