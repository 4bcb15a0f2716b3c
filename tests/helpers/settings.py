"""The settings in which a teacher grades, each made as this machine allows, and grading in one.

`begin(name)` gives the words that go before a command, or says why that setting cannot be made.
As a program, `settings.py without-user-namespaces COMMAND …` starts the command so; `settings.py
grade` reads packed jobs, one line of base64 each, and answers with packed results.
"""

import base64
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from grader.job import Result

USER = 65_001  # of nobody
ROOT = Path(__file__).parents[2]
HERE = str(Path(__file__).parent)
LESSER = ("ordinary user", "ordinary user without user namespaces", "root without CAP_SYS_ADMIN")
NEW_USER = 0x10000000  # CLONE_NEWUSER
DROP = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--bounding-set=-all",
        "--inh-caps=-all"]
# Python often lies below /root, which an ordinary user may not pass: here, in a mount namespace
# of its own, an open folder stands in its place that holds the same Python.
OPEN = """set -e
mount --make-rprivate /
held=$(mktemp -d)
mount --bind "$1" "$held"
mount -t tmpfs -o mode=755 none "$2"
mkdir -p "$1"
mount --bind "$held" "$1"
umount "$held" && rmdir "$held"
shift 2
exec "$@"
"""


class NotHere(RuntimeError):
    """This machine cannot make the setting. One line: why."""


def begin(name: str) -> list[str]:
    """The words that go before a command. Raises NotHere."""
    root = os.getuid() == 0
    if name == "root without CAP_SYS_ADMIN":
        _need(root, "only root can be root with less")
        return ["setpriv", "--bounding-set=-sys_admin", "--inh-caps=-all"]
    words = _opened() + DROP if root else []
    if name == LESSER[1]:
        return [*words, sys.executable, __file__, "without-user-namespaces"]
    allowed = subprocess.run([*words, "unshare", "--user", "true"], capture_output=True, text=True)
    _need(allowed.returncode == 0, f"no user namespaces here: {allowed.stderr.strip()}")
    return words


def _need(there: bool, why: str) -> None:
    if not there:
        raise NotHere(why)


def _opened() -> list[str]:
    """What lets an ordinary user pass to this Python, if its folder is closed."""
    _need(shutil.which("setpriv") is not None, "there is no setpriv")
    python = Path(sys.base_prefix).resolve()
    closed = [folder for folder in reversed(python.parents) if not folder.stat().st_mode & 1]
    _need(not any(folder in (ROOT, *ROOT.parents) for folder in closed), f"{ROOT} is closed")
    return ["unshare", "--mount", "sh", "-c", OPEN, "sh", str(python), str(closed[0])
            ] if closed else []


class Grading:
    """A process in a setting that grades. It ends with its stdin."""

    def __init__(self, name: str):
        self.process = subprocess.Popen(
            [*begin(name), sys.executable, __file__, "grade"], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, cwd="/", env=os.environ | {"PYTHONPATH": f"{ROOT}:{HERE}",
                                                               "HOME": "/nonexistent"})

    def __call__(self, job: bytes) -> Result:
        self.process.stdin.write(base64.b64encode(job) + b"\n")
        self.process.stdin.flush()
        return Result.unpack(base64.b64decode(self.process.stdout.readline()))

    def close(self) -> None:
        with self.process:
            self.process.stdin.close()


def _grade() -> None:
    from grader.run import server

    for line in sys.stdin.buffer:
        print(base64.b64encode(server.grade(base64.b64decode(line))).decode(), flush=True)
    server.close()


def _without_user_namespaces() -> None:
    """Start a command that cannot make one: as where the system's administrator forbids it."""
    import errno

    import pyseccomp
    from pyseccomp import MASKED_EQ, Arg

    held = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    for call in ("unshare", "clone"):
        held.add_rule(pyseccomp.ERRNO(errno.EPERM), call, Arg(0, MASKED_EQ, NEW_USER, NEW_USER))
    held.add_rule(pyseccomp.ERRNO(errno.ENOSYS), "clone3")
    held.load()
    os.execvp(sys.argv[2], sys.argv[2:])


def _with_memory() -> None:
    """Start a command on a machine with so many bytes of memory: a control group stands for it."""
    from grader.sandbox.cgroup import Group

    group = Group(int(sys.argv[2]))
    try:
        status = subprocess.run(sys.argv[3:]).returncode
    finally:
        group.close()
    sys.exit(status)


if __name__ == "__main__":
    does: dict[str, Callable[[], None]] = {
        "grade": _grade, "with-memory": _with_memory,
        "without-user-namespaces": _without_user_namespaces}
    does[sys.argv[1]]()
