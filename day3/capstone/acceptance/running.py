"""A service that runs: started on a free port, asked over HTTP, ended by its own number."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx

from acceptance.case import Refused, last_line

READY, END = 60, 10  # seconds


class Running:
    """`python serve.py --port PORT`, in its folder."""

    def __init__(self, folder: Path):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._log = tempfile.TemporaryFile(  # noqa: SIM115 - stop closes it
            "w+", encoding="utf-8", errors="replace")
        self.process = subprocess.Popen(
            [sys.executable, "serve.py", "--port", str(self.port)], cwd=folder,
            stdout=self._log, stderr=subprocess.STDOUT, env=os.environ | {"PYTHONUNBUFFERED": "1"})
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=20,
                                   trust_env=False)

    def output(self) -> str:
        self._log.seek(0)
        return self._log.read()

    def wait_until_ready(self) -> float:
        """Seconds until /readyz says 200. Raises Refused."""
        start, status = time.monotonic(), "no answer"
        while time.monotonic() - start < READY:
            if self.process.poll() is not None:
                raise Refused(f"serve.py ended with {self.process.returncode}: "
                              f"{last_line(self.output())}")
            with contextlib.suppress(httpx.HTTPError):
                status = self.client.get("/readyz").status_code
                if status == 200:
                    return time.monotonic() - start
            time.sleep(0.1)
        raise Refused(f"/readyz has not said 200 within {READY} s, but: {status}")

    def get(self, path: str) -> httpx.Response:
        return self._ask("GET", path)

    def post(self, body: bytes) -> httpx.Response:
        """The answer of /predict."""
        return self._ask("POST", "/predict", content=body,
                         headers={"Content-Type": "application/json"})

    def _ask(self, method: str, path: str, **more) -> httpx.Response:
        try:
            return self.client.request(method, path, **more)
        except httpx.HTTPError as error:
            code = self.process.poll()
            state = "it still runs" if code is None else f"it has ended with {code}"
            raise Refused(f"{method} {path} gets no answer ({type(error).__name__}); {state}: "
                          f"{last_line(self.output())}") from None

    def end_under_load(self, body: bytes, count: int) -> tuple[list[int], int | None]:
        """Send count requests, then SIGTERM at once: the statuses (0: none), the exit code."""
        request = (f"POST /predict HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                   f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
                   "Connection: close\r\n\r\n").encode() + body
        lines = [socket.create_connection(("127.0.0.1", self.port), timeout=20)
                 for _ in range(count)]
        for line in lines:
            line.sendall(request)
        self.process.terminate()
        statuses = [_status(line) for line in lines]
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(END)
        return statuses, self.process.poll()

    def stop(self) -> None:
        self.client.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._log.close()


def _status(line: socket.socket) -> int:
    """The status of the response on this connection, 0 if there is none."""
    with line, contextlib.suppress(OSError):
        head = b""
        while b"\r\n" not in head and (piece := line.recv(4096)):
            head += piece
        words = head.split()
        return int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
    return 0
