"""A process that runs code inside of the grader's sandbox, for tests/grader/test_sandbox.py.

It holds PyTorch and has one thread, as a grading process does. Each line that it reads asks for
one run: a zygote of the kind asked for forks a child, which enters, runs the code and says what
came of it. A zygote serves until it is told to end, or this process ends.
"""

import contextlib
import errno
import json
import os
import select
import signal
import sys
import traceback

for library in ("OMP", "MKL", "OPENBLAS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"
os.environ |= {"MPLBACKEND": "Agg", "TEACHERS_TOKEN": "a secret"}

import asyncio  # noqa: E402, F401 - all of these are held, as in a grading process
import concurrent.futures.thread  # noqa: E402, F401

import torch  # noqa: E402, F401
import torchvision  # noqa: E402, F401
from matplotlib import pyplot  # noqa: E402, F401

from grader.job import Limits  # noqa: E402
from grader.learner import shell  # noqa: E402
from grader.sandbox import hold, linux  # noqa: E402

PATIENCE = 20  # seconds that a child may take
SHELL = shell.make()


def serve(requests, answers, answer) -> None:
    """Answer requests, a line of JSON each, until there are no more."""
    for line in requests:
        print(json.dumps(answer(json.loads(line))), file=answers, flush=True)


class Zygotes:
    """Hands each request to a fork of this process: one for each kind of sandbox."""

    def __init__(self):
        self.held = {}

    def __call__(self, request: dict) -> dict | None:
        kind = json.dumps(request["kind"])
        if kind not in self.held:
            self.held[kind] = self._begin(request["kind"])
        requests, answers, _ = self.held[kind]
        if "code" in request:
            print(json.dumps(request), file=requests, flush=True)
            return json.loads(answers.readline() or "null")
        self.end(kind)
        return None

    def end(self, kind: str) -> None:
        requests, answers, process = self.held.pop(kind)
        requests.close()
        answers.close()
        os.waitpid(process, 0)

    def _begin(self, kind: dict) -> tuple:
        (theirs, to_it), (from_it, its) = os.pipe(), os.pipe()
        process = os.fork()
        if process == 0:
            try:
                os.close(to_it)
                for requests, *_ in self.held.values():
                    os.close(requests.fileno())
                with open(theirs) as requests, open(its, "w") as answers:
                    zygote = Zygote(**kind)
                    serve(requests, answers, zygote)
                    zygote.close()
            except BaseException:
                traceback.print_exc()
            finally:
                os._exit(0)
        os.close(theirs)
        os.close(its)
        return open(to_it, "w"), open(from_it), process


class Zygote:
    """A trusted process with a sandbox. `without`: a step of it, such as "confine.limit", that
    does nothing; `breaks`: one that fails."""

    def __init__(self, user: int = 0, limits: dict | None = None, without: str = "",
                 breaks: str = ""):
        if user:
            os.setgroups([])
            os.setresgid(user, user, user)
            os.setresuid(user, user, user)
            linux.prctl(linux.PR_SET_DUMPABLE, 1)  # as in a process that this user has started
        for step, replacement in ((without, lambda *_: None), (breaks, _fail)):
            module, _, name = step.rpartition(".")
            if module:
                setattr(getattr(hold, module), name, replacement)
        self.sandbox, self.problem = None, ""
        try:
            self.sandbox = hold.Sandbox(Limits(**(limits or {})))
        except hold.Unprotected as error:
            self.problem = str(error)

    def __call__(self, request: dict) -> dict:
        """What became of a child that entered and ran the code."""
        if self.sandbox is None:
            return {"problem": self.problem}
        (reader, writer), (gate, go) = os.pipe(), os.pipe()
        child = os.fork()
        if child == 0:
            os.close(go)
            _run(self.sandbox, request["code"], writer, gate)
        os.close(writer)
        os.close(gate)
        late = not select.select([reader], [], [], PATIENCE)[0]
        said = b"" if late else os.read(reader, 1 << 16)
        status = {}
        with contextlib.suppress(FileNotFoundError), open(f"/proc/{child}/status") as file:
            status = dict(line.strip("\n").split(":\t", 1) for line in file)
        os.close(go)  # the child leaves
        if late:
            os.kill(child, signal.SIGKILL)
        _, ended, used = os.wait4(child, 0)
        os.close(reader)
        self.sandbox.sweep()
        return {"protection": self.sandbox.protection, "zygote": os.getpid(), "status": status,
                "late": late, "signal": ended & 0x7F, "peak": used.ru_maxrss * 1024,
                "cpu": used.ru_utime + used.ru_stime, **json.loads(said or "{}")}

    def close(self) -> None:
        if self.sandbox:
            self.sandbox.close()


def _fail(*_) -> None:
    raise OSError(errno.EINVAL, "this step fails")


def _tried(attempt) -> object:
    """What an attempt returned, or the name of its error."""
    try:
        value = attempt()
    except Exception as error:
        return errno.errorcode.get(getattr(error, "errno", None), type(error).__name__)
    return value if isinstance(value, int | float | str | None) else repr(value)


def _run(held: hold.Sandbox, code: str, writer: int, gate: int) -> None:
    """In the child: `value` is what the code leaves under that name, `error` what it raised."""
    try:
        held.enter((writer, gate))
        names = {"tried": _tried, "shell": SHELL}
        said = {"error": _tried(lambda: exec(code, names))}
        said["value"] = names.pop("value", None)
        names.clear()  # room to say it
        os.write(writer, json.dumps(said).encode())
        os.read(gate, 1)
    except BaseException:
        traceback.print_exc()  # where stderr is open: before it has entered
    finally:
        os._exit(0)


if __name__ == "__main__":
    zygotes = Zygotes()
    serve(sys.stdin, sys.stdout, zygotes)
    for kind in list(zygotes.held):
        zygotes.end(kind)
    os._exit(0)  # PyTorch takes seconds to leave
