"""The grading process's side of the processes that make learners' processes.

`Nursery` makes `Zygote`s, one for each notebook; a zygote makes a `Child` for each hand-in.
"""

import os
import socket
from dataclasses import asdict

from grader.job import Limits
from grader.learner import wire, zygote
from grader.learner.child import Child
from grader.learner.frames import receive, send
from grader.notebooks.rebuild import Step


class Refused(RuntimeError):
    """No zygote: this machine cannot hold learners' code, or a setup cell fails. One line."""


class Nursery:
    """Forks at once, so it is made before anything is known that a learner must not know."""

    def __init__(self):
        self._control, other = socket.socketpair()
        if os.fork() == 0:
            self._control.close()
            try:
                zygote.nursery(other)
            finally:
                os._exit(0)
        other.close()

    def zygote(self, setup: list[Step], limits: Limits, trusted: bool,
               files: dict[str, str], early: int | None = None) -> "Zygote":
        """A zygote that has run the setup cells, beside these files. Raises Refused.

        A cell that leaves a second thread behind, and those after it, are left to each child:
        a process with two threads cannot be forked. `early` says how many come before it.
        """
        early = len(setup) if early is None else early
        own, other = socket.socketpair()
        with other:
            socket.send_fds(self._control, [b"z"], [other.fileno()])
        send(own.fileno(), wire.pack({
            "cells": [(step.name, step.source) for step in setup],
            "early": early, "limits": asdict(limits), "trusted": trusted, "files": files}))
        said = receive(own.fileno())
        answer = wire.unpack(said) if said else {"refused": "the notebook's process died"}
        if "protection" in answer:
            return Zygote(own, answer["protection"])
        own.close()
        if "threads" in answer:
            return self.zygote(setup, limits, trusted, files, answer["threads"])
        if "raised" in answer:
            name, kind, message = answer["raised"]
            raise Refused(f"cell {name!r} of the reference raised {kind}: {message}")
        raise Refused(answer["refused"])


class Zygote:
    """A process that has run a notebook's setup. One child at a time."""

    def __init__(self, control: socket.socket, protection: str):
        self._control, self.protection = control, protection

    def child(self, command: bytes = zygote.FORK) -> Child:
        """A new child, in the sandbox unless `command` is `zygote.TEACHER`."""
        reader, answers = os.pipe()
        requests, writer = os.pipe()
        socket.send_fds(self._control, [command], [requests, answers])
        if not self._control.recv(1):
            raise EOFError("the notebook's process died")
        os.close(requests)
        os.close(answers)
        return Child(reader, writer, self.end)

    def end(self, command: bytes) -> int:
        """End the child; its status as `os.waitpid` gives it."""
        self._control.send(command)
        status = self._control.recv(4, socket.MSG_WAITALL)
        if len(status) < 4:
            raise EOFError("the notebook's process died")
        return int.from_bytes(status, "little")

    def close(self) -> None:
        self._control.close()
