"""Containers of the finished images, with docker or podman, whichever built them."""

import json
import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

IMAGE = os.environ.get("IMAGE", "pytorch-cuda:v2.8")
SERVE_IMAGE = os.environ.get("SERVE_IMAGE", "")  # empty: nobody built it
TOKEN = uuid.uuid4().hex
PATIENCE = 60  # seconds; what is waited for takes five at most unless the machine is busy
# As safe as it gets, as compose.yaml has it: what works so works with less, too.
HARDENED = ("--read-only", "--tmpfs=/tmp", "--cap-drop=all", "--security-opt=no-new-privileges",
            "--pids-limit=512", "--shm-size=256m", f"--env=JUPYTER_TOKEN={TOKEN}")
PORTS = ("--publish=127.0.0.1::8888", "--publish=127.0.0.1::2222")


@cache
def engine() -> str:
    """docker if it has an image, else podman; an error names what is missing."""
    wanted = [image for image in (IMAGE, SERVE_IMAGE) if image]
    for name in ("docker", "podman"):
        if shutil.which(name) and any(subprocess.run(
                [name, "image", "inspect", image], capture_output=True, check=False).returncode == 0
                for image in wanted):
            return name
    raise FileNotFoundError(f"neither docker nor podman has {' or '.join(wanted)}: "
                            "run `make image` or `make serve-image` first")


def call(*arguments: str, check: bool = True, **options) -> subprocess.CompletedProcess:
    """Run one command of docker or podman; its error output is in the AssertionError."""
    ran = subprocess.run([engine(), *arguments], capture_output=True, text=True, check=False,
                         **options)
    assert not check or ran.returncode == 0, ran.stdout + ran.stderr
    return ran


def once(*command: str, options: tuple[str, ...] = (),
         limit: int = PATIENCE) -> subprocess.CompletedProcess:
    """Run a container to its end and remove it; the caller looks at how it ended."""
    name = f"course-{uuid.uuid4().hex[:12]}"
    try:
        return call("run", f"--name={name}", *options, IMAGE, *command, check=False, timeout=limit)
    finally:
        call("rm", "--force", "--volumes", name, check=False)


def alone(program: str, *arguments: str, options: tuple[str, ...] = ()) -> str:
    """What a program of the image prints when it runs in place of docker/start."""
    return call("run", "--rm", "--network=none", f"--entrypoint={program}", *options, IMAGE,
                *arguments).stdout


@dataclass
class Container:
    """A running container."""

    name: str

    def execute(self, *command: str, check: bool = True) -> subprocess.CompletedProcess:
        return call("exec", self.name, *command, check=check)

    def logs(self) -> str:
        ran = call("logs", self.name)
        return ran.stdout + ran.stderr

    def port(self, inside: int) -> int:
        return int(call("port", self.name, f"{inside}/tcp").stdout.split(":")[-1])

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port(8888)}/"

    def stop(self) -> int:
        """Ask it to end, as `docker stop` does with its 10 seconds; 137 is: it had to be killed."""
        call("stop", "--time=10", self.name)
        return json.loads(call("inspect", self.name).stdout)[0]["State"]["ExitCode"]

    def wait(self) -> None:
        """Until JupyterLab answers."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            state = json.loads(call("inspect", self.name).stdout)[0]["State"]
            assert state["Running"], self.logs()
            if self.ask("api")[0] == 200:
                return
            time.sleep(0.1)
        raise AssertionError("JupyterLab did not answer:\n" + self.logs())

    def ask(self, path: str, token: str = "", body: dict | None = None) -> tuple[int, str]:
        """The status and the text that JupyterLab answers; (0, "") if nobody answers."""
        headers = {"Authorization": f"token {token}"} if token else {}
        request = urllib.request.Request(
            self.url + path, headers=headers, method="PUT" if body else "GET",
            data=json.dumps(body).encode() if body else None)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except OSError:
            return 0, ""


@contextmanager
def container(*options: str, ports: tuple[str, ...] = PORTS,
              hardened: tuple[str, ...] = HARDENED) -> Iterator[Container]:
    """A container with JupyterLab that answers; removed at the end, with what it was given."""
    name = f"course-{uuid.uuid4().hex[:12]}"
    try:
        call("run", "--detach", f"--name={name}", *hardened, *ports, *options, IMAGE)
        running = Container(name)
        running.wait()
        yield running
    finally:
        call("rm", "--force", "--volumes", name, check=False)


@contextmanager
def volume(megabytes: int = 0) -> Iterator[str]:
    """The option that mounts a fresh volume on /workspace; with a size, one in memory."""
    name = f"course-{uuid.uuid4().hex[:12]}"
    # In blocks of 4 KiB: podman keeps `size` to itself, for quotas.
    small = ("--opt=type=tmpfs", "--opt=device=tmpfs",
             f"--opt=o=nr_blocks={256 * megabytes},mode=1777")
    call("volume", "create", *(small if megabytes else ()), name)
    try:
        yield f"--volume={name}:/workspace"
    finally:
        call("volume", "rm", "--force", name, check=False)
