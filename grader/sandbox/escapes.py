"""Try to get out of a sandbox: the last look before learners' code runs in it."""

import contextlib
import os
import socket
from collections.abc import Callable


def found(enter: Callable[[tuple[int, ...]], None]) -> str:
    """What a forked child can do, or why it failed, once it has called `enter`; "" if nothing.

    enter: closes the sandbox, but for the open files whose numbers it is given.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            enter((writer,))
            os.write(writer, _attempts().encode() or b"held")
        except BaseException as error:
            os.write(writer, f"{type(error).__name__}: {error}".encode())
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, "rb") as report:
        said = report.read().decode()
    os.waitpid(child, 0)
    return "" if said == "held" else said or "the child was killed"


def _attempts() -> str:
    for name, attempt in (("opened /", lambda: os.listdir("/")), ("forked", os.fork),
                          ("made a socket", socket.socket)):
        with contextlib.suppress(PermissionError):
            attempt()
            return f"a child {name}"
    return ""
