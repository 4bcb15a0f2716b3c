"""The least that a machine must have before it may hold learners' code."""

import platform
import sys

if sys.platform == "linux":
    from grader.sandbox import landlock

    try:
        from grader.sandbox import syscalls
    except (ImportError, RuntimeError) as error:  # no pyseccomp, or no libseccomp for it
        syscalls = error
else:
    syscalls = None

INSTEAD = "Grade in the container, or with --trusted if you would run this code yourself."


class Unprotected(RuntimeError):
    """This machine cannot hold learners' code. One line: what is missing, and what to do."""

    def __init__(self, missing: str):
        super().__init__(f"{missing}. {INSTEAD}")


def demand() -> None:
    """Raise Unprotected if this machine has less than a sandbox needs."""
    if sys.platform != "linux":
        raise Unprotected(f"Learners' code can be held on Linux only, not on {platform.system()}")
    if landlock.abi() == 0:
        raise Unprotected("This kernel has no Landlock, or it is off (Linux 5.13 has it first)")
    if isinstance(syscalls, Exception):
        raise Unprotected(f"seccomp cannot be used: {syscalls} (Debian and Ubuntu have it in "
                          "libseccomp2)")
    if not syscalls.supported():
        raise Unprotected("This kernel has no seccomp")
