"""The grading process's side of a process that runs the cells of one hand-in.

The child is a stranger: it may send anything, nothing, or never read.
"""

import os
import select
import signal
import time
from collections.abc import Callable

from course.text import _
from grader.learner import wire, zygote

MAX_TEXT = 2 * 1024**2  # bytes of JSON in one answer; tensors come on top


class Died(RuntimeError):
    """The child is gone or was ended. `state` is "timeout" or "crashed"; `status`, where it ended
    by itself, as `os.waitpid` gives it."""

    def __init__(self, state: str, reason: str, status: int = 0):
        super().__init__(reason)
        self.state, self.reason, self.status = state, reason, status


class Child:
    """A process that runs the cells of one hand-in. `end`: ends it by a command of
    `grader.learner.zygote`, and returns its status as `os.waitpid` gives it."""

    def __init__(self, reader: int, writer: int, end: Callable[[bytes], int]):
        self._read, self._write, self._end = reader, writer, end
        self._ended = False
        os.set_blocking(reader, False)
        os.set_blocking(writer, False)

    def ask(self, request: bytes, seconds: float, limit: int) -> dict:
        """The child's answer. Raises Died; the child is ended then.

        request: a packed dict. seconds: wall time for the answer. limit: bytes of it.
        """
        try:
            return self._ask(request, time.monotonic() + seconds, limit)
        except wire.Malformed as error:
            raise self._died("crashed", _("it sent what no check sends: {what}").format(
                what=error)) from None
        except TimeoutError:
            raise self._died("timeout", _("it took longer than {seconds} s").format(
                seconds=f"{seconds:.3g}")) from None
        except (EOFError, BrokenPipeError):
            status = self.end(zygote.WAIT)
            raise Died("crashed", _why(status), status) from None

    def end(self, command: bytes = zygote.END) -> int:
        if self._ended:
            return 0
        self._ended = True
        os.close(self._read)
        os.close(self._write)
        return self._end(command)

    def _died(self, state: str, reason: str) -> Died:
        self.end()
        return Died(state, reason)

    def _ask(self, request: bytes, deadline: float, limit: int) -> dict:
        self._send(len(request).to_bytes(8, "little") + request, deadline)
        size = int.from_bytes(self._receive(8, deadline), "little")
        if size > limit:
            raise self._died("crashed", _("its checks looked at more than {limit} bytes").format(
                limit=f"{limit:,}"))
        answer = wire.unpack(self._receive(size, deadline), MAX_TEXT)
        if not isinstance(answer, dict):
            raise wire.Malformed("no answer")
        return answer

    def _send(self, content: bytes, deadline: float) -> None:
        left = memoryview(content)
        while left:
            _wait(self._write, select.POLLOUT, deadline)
            left = left[os.write(self._write, left[:65536]):]

    def _receive(self, size: int, deadline: float) -> bytes:
        parts = bytearray()
        while len(parts) < size:
            _wait(self._read, select.POLLIN, deadline)
            part = os.read(self._read, min(size - len(parts), 1 << 20))
            if not part:
                raise EOFError
            parts += part
        return bytes(parts)


def _wait(fd: int, event: int, deadline: float) -> None:
    poll = select.poll()
    poll.register(fd, event)
    if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
        raise TimeoutError


def _why(status: int) -> str:
    """How a process ended, in words."""
    if os.WIFSIGNALED(status):
        names = {one.value: one.name for one in signal.Signals}  # real-time signals have none
        number = os.WTERMSIG(status)
        return _("it was ended by {signal}").format(signal=names.get(number, f"signal {number}"))
    return _("it left with exit status {status}").format(status=os.WEXITSTATUS(status))
