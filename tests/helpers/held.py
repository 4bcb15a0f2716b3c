"""Runs code in a sandbox that different kinds of user have made, for tests of the sandbox."""

import atexit
import functools
import json
import os
import subprocess
import sys
from pathlib import Path

NOBODY = 65534
OPEN = {} if os.getuid() else {"user": NOBODY}
KINDS = {"an ordinary user": OPEN,
         "an ordinary user without namespaces": OPEN | {"without": "namespaces.separate"}}
if os.getuid() == 0:
    KINDS["root"] = {}


class Helper:
    """The process tests/helpers/sandboxed.py, and what it answers."""

    def __init__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-P", Path(__file__).with_name("sandboxed.py")],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        atexit.register(self.close)

    def __call__(self, kind: dict, code: str) -> dict:
        self.send(kind, code=code)
        return self.answer()

    def send(self, kind: dict, **more) -> None:
        print(json.dumps({"kind": kind, **more}), file=self.process.stdin, flush=True)

    def answer(self) -> dict:
        return json.loads(self.process.stdout.readline())

    def end(self, kind: dict) -> None:
        """End a zygote, which closes its sandbox."""
        self.send(kind)
        assert self.answer() is None

    def close(self) -> None:
        with self.process:
            self.process.stdin.close()


helper = functools.cache(Helper)  # `helper()` is the same for all tests of a process


class Run:
    """Runs code in a sandbox of one of KINDS: `value` and `error` of what became of it."""

    def __init__(self, kind: str):
        self.kind = kind

    def __call__(self, code: str, **limits) -> dict:
        return helper()(KINDS[self.kind] | ({"limits": limits} if limits else {}), code)


def attempts(run: Run, setup: str, *expressions: str, **limits) -> dict:
    """What became of each expression in one child: its value, or the name of its error."""
    tries = ",".join(f"{text!r}: tried(lambda: {text})" for text in expressions)
    said = run(f"{setup}\nvalue = {{{tries}}}", **limits)
    assert said["error"] is None
    assert set(said["value"]) == set(expressions)
    return said["value"]
