"""A process that holds PyTorch and grades what it is sent; `grade` is the way to it.

`grade(job)` may be called from any thread, on any machine that has the course: each thread has
a process of its own, `python -m grader.judging.serve`, which ends with it. That process has a
single thread, so that it may fork.
"""

import contextlib
import os
import subprocess
import sys
import threading
import time
import weakref

from grader.job import Job, Result
from grader.run.home import Home

# One thread each: a fork of a process with more could hang. HOME is no user's, so that no
# configuration of a user's own is read.
SINGLE = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS",
                        "NUMEXPR_NUM_THREADS"), "1")
KEPT = ("PATH", "LANG", "LC_ALL", "LANGUAGE", "TZ", "LD_LIBRARY_PATH")
AROUND = 120  # seconds: a process that starts on a busy machine, the verdicts, feedback


class Server:
    """A grading process. `ask` raises EOFError when it has died."""

    def __init__(self):
        self.asking = False
        self.home = Home()
        home = str(self.home.path)
        environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        environment |= SINGLE | {"HOME": home, "IPYTHONDIR": home, "MPLCONFIGDIR": home,
                                 "MPLBACKEND": "Agg", "TMPDIR": home, "TRITON_INTERPRET": "1",
                                 "NUMBA_ENABLE_CUDASIM": "1", "PYTHONDONTWRITEBYTECODE": "1",
                                 "NBGRADER_EXECUTION": "autograde", "PYTHONUTF8": "1",
                                 "USER": "grader"}  # PyTorch asks for a name; some have none
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-s", "-m", "grader.judging.serve"], env=environment,
            cwd=home, stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=[self.home.lock],
            start_new_session=True)  # Ctrl-C is for the coordinator
        # Also when the thread that owns it has ended, and when Python does.
        self.close = weakref.finalize(self, _end, self.process, self.home)

    def ask(self, job: bytes, seconds: float) -> bytes:
        """The answer. Raises EOFError if the process ends, or has not ended in this time."""
        self.asking = True
        watchdog = threading.Timer(seconds, self.process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            return self._ask(job)
        except ValueError as closed:  # by another thread's close(), between two of these steps
            raise EOFError from closed
        finally:
            watchdog.cancel()

    def _ask(self, job: bytes) -> bytes:
        self.process.stdin.write(len(job).to_bytes(8, "little") + job)
        self.process.stdin.flush()
        head = self._read(8)
        answer = self._read(int.from_bytes(head, "little"))
        self.asking = False
        return answer

    def _read(self, size: int) -> bytes:
        content = self.process.stdout.read(size)
        if len(content) < size:
            raise EOFError
        return content


def _end(process: subprocess.Popen, home: Home) -> None:
    """The process leaves when its stdin is closed, and is ended if it does not."""
    with contextlib.suppress(BrokenPipeError):
        process.stdin.close()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    process.stdout.close()
    home.close()


_own = threading.local()
_all: "weakref.WeakSet[Server]" = weakref.WeakSet()


def grade(job: bytes) -> bytes:
    """Grade one packed Job; a packed Result. Raises nothing: a process that died is a Result of
    state "failed", and the next job of this thread gets a new one."""
    if getattr(_own, "server", None) is None:
        _own.server = Server()
        _all.add(_own.server)
    asked = Job.unpack(job)
    # Twice two runs of the notebook, one of the reference, and what is around them.
    seconds, start = 5 * asked.limits.notebook_seconds + AROUND, time.monotonic()
    try:
        return _own.server.ask(job, seconds)
    except (EOFError, BrokenPipeError):
        status = _own.server.process.wait()
        _forget(_own.server)
        late = f"after {seconds:g} s; it had to be stopped" if time.monotonic() - start >= seconds \
            else f"with status {status}"
        return Result("failed", f"the grading process ended {late}", seed=asked.seed).pack()


def _forget(server: Server) -> None:
    _own.server = None
    _all.discard(server)
    server.close()


def close() -> None:
    """End every grading process that this process has begun; those at work, in the middle."""
    servers = list(_all)
    for server in servers:
        if server.asking:
            server.process.kill()
        else:  # all leave at the same time: PyTorch needs a second or two for it
            with contextlib.suppress(BrokenPipeError):
                server.process.stdin.close()
    for server in servers:
        _all.discard(server)
        server.close()
    _own.server = None
