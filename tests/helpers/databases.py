"""A PostgreSQL server of our own for tests, in a temporary folder, on a Unix socket."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

USER = "nobody"  # PostgreSQL refuses to run as root
SECONDS = 60  # until it must answer


def programs() -> Path | None:
    """The folder with `initdb` and `postgres`, the newest version, or None."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"),
                   key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Start a server; yields the URL of an empty database. It is stopped at the end."""
    own = {"user": USER} if os.getuid() == 0 else {}
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as folder:  # for a short path
        if own:
            os.chmod(folder, 0o755)
            shutil.chown(folder, USER)
        data, options = f"{folder}/data", {"cwd": folder, "env": {"LC_ALL": "C.UTF-8"}, **own}
        subprocess.run([programs() / "initdb", "-D", data, "-U", "teacher", "-A", "trust",
                        "-E", "UTF8", "--no-sync"], check=True, capture_output=True, **options)
        process = subprocess.Popen(
            [programs() / "postgres", "-D", data, "-k", folder, "-c", "listen_addresses=",
             "-c", "fsync=off"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
        try:
            _wait(process, f"host={folder} user=teacher dbname=postgres")
            yield f"postgresql+psycopg://teacher@/postgres?host={folder}"
        finally:
            process.send_signal(signal.SIGINT)  # close connections and stop
            process.wait(timeout=SECONDS)


def _wait(process: subprocess.Popen, where: str) -> None:
    end = time.monotonic() + SECONDS
    while True:
        assert process.poll() is None, "PostgreSQL did not start"
        try:
            psycopg.connect(where).close()
            return
        except psycopg.OperationalError:
            assert time.monotonic() < end, "PostgreSQL does not answer"
            time.sleep(0.05)


def new(url: str, name: str, template: str = "template1") -> str:
    """Make another database on the server, a copy of `template`; returns its URL."""
    with psycopg.connect(url.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return url.replace("/postgres?", f"/{name}?")
