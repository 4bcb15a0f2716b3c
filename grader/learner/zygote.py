"""The processes that a learner's process is forked from. They know no answer.

A fork has a copy of its parent's memory, so nothing that a learner must not know may ever have
been in a parent: no reference, no hidden check, no other hand-in. The grading process forks the
*nursery* before it has read its first job. For each notebook the nursery forks a *zygote*, which
gets the setup cells that every learner has, and forks a *child* for each hand-in. The pipes to
the child are made by the grading process and passed through as file descriptors; what is said
over them never comes by here. Both leave when their socket is closed, and so give back what the
sandbox holds.
"""

import contextlib
import gc
import os
import socket
import sys
import tempfile
from pathlib import Path

from grader.job import Limits
from grader.learner import cells, shell, wire
from grader.learner.frames import receive, send
from grader.learner.processes import end, end_with_parent, threads
from grader.notebooks import companions
from grader.sandbox.hold import Sandbox, Unprotected

FORK, TEACHER, END, WAIT = b"f", b"t", b"e", b"w"  # commands to a zygote
PATIENCE = 0.5  # seconds that a child gets to end by itself after it closed its pipe


def nursery(control: socket.socket) -> None:
    """Fork a zygote for every socket that arrives, until `control` is closed."""
    while True:
        command, fds, *_ = socket.recv_fds(control, 1, 1)
        _reap(0 if not command else os.WNOHANG)
        if not command:
            return
        if os.fork() == 0:
            control.close()
            with socket.socket(fileno=fds[0]) as own:
                zygote(own)
            return
        os.close(fds[0])


def _reap(options: int) -> None:
    """Wait for zygotes that have ended, all of them if `options` is 0. To let the kernel bury
    them would lose the time that they took, which the bench counts."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, options)[0]:
            pass


def zygote(control: socket.socket) -> None:
    """Run the setup cells, answer how that went, then fork and end children on command."""
    setup = wire.unpack(receive(control.fileno()))
    own = shell.make()
    os.chdir(tempfile.mkdtemp())
    sys.path.append("")  # as in a kernel, a file of the working folder can be imported; but last
    companions.lay_down(setup["files"], Path.cwd(), os.getuid(), os.getgid())
    early, late = setup["cells"][:setup["early"]], setup["cells"][setup["early"]:]
    for number, (name, source) in enumerate(early):
        if error := _prepare(own, name, source):
            send(control.fileno(), wire.pack({"raised": (name, error["name"], error["message"])}))
            return
        if threads() != 1:  # such as `import onnxruntime`: this process cannot be forked any more
            send(control.fileno(), wire.pack({"threads": number}))
            return
    try:
        sandbox = None if setup["trusted"] else Sandbox(
            Limits(**setup["limits"]), files=setup["files"])
    except Unprotected as error:
        send(control.fileno(), wire.pack({"refused": str(error)}))
        return
    try:
        if late and (error := _late_error(own, sandbox, late)):
            send(control.fileno(), wire.pack({"raised": error}))
            return
        protection = sandbox.protection if sandbox else "none, the code is trusted"
        send(control.fileno(), wire.pack({"protection": protection}))
        gc.collect()
        gc.freeze()  # a collection in a child would copy the pages that it shares with us
        _serve(control, own, sandbox, late)
    finally:
        if sandbox:
            sandbox.close()


def _prepare(own: shell.Shell, name: str, source: str) -> dict | None:
    """Run a setup cell, the same in every process of this notebook; the error that it raised."""
    cells.seed_all(0, name)
    return cells.answer(own, source, 0)["error"]


def _late_error(own: shell.Shell, sandbox: Sandbox | None, late: list) -> tuple | None:
    """Name of the cell, kind and message of what a late setup cell raises, tried in a child."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if sandbox:
                sandbox.enter(keep=(writer,))
            for name, source in late:
                if error := _prepare(own, name, source):
                    send(writer, wire.pack((name, error["name"], error["message"])))
                    break
        finally:
            os._exit(1)
    os.close(writer)
    said = receive(reader)
    os.close(reader)
    os.waitpid(child, 0)
    if sandbox:
        sandbox.sweep()
    return wire.unpack(said) if said else None


def _serve(control: socket.socket, own: shell.Shell, sandbox: Sandbox | None, late: list) -> None:
    child = 0
    while True:
        command, fds, *_ = socket.recv_fds(control, 1, 2)
        if command in (FORK, TEACHER):  # the teacher's own code may read the course's data
            child = _fork(fds, own, sandbox if command == FORK else None, late)
            for fd in fds:
                os.close(fd)
            control.send(b"\x00")
        elif child:
            status = end(child, PATIENCE if command == WAIT else 0.0)
            child = 0
            if sandbox:
                sandbox.sweep()
            if command:
                control.send(status.to_bytes(4, "little"))
        if not command:
            return


def _fork(fds: list[int], own: shell.Shell, sandbox: Sandbox | None, late: list) -> int:
    """Fork a child that answers requests on these two pipes; its process id. It begins with the
    setup cells that nobody can run before a fork."""
    if threads() != 1:
        raise RuntimeError(f"{threads()} threads run here: a fork could hang")
    child = os.fork()
    if child == 0:
        try:
            if sandbox:
                sandbox.enter(keep=tuple(fds))
            else:
                end_with_parent()
            for name, source in late:
                _prepare(own, name, source)
            while request := receive(fds[0]):
                send(fds[1], wire.pack(cells.run(own, wire.unpack(request))))
        finally:  # never back into the code of the process that was forked
            os._exit(1)
    return child
