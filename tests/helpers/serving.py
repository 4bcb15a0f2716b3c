"""The digit service as a process of its own, on a free port of this machine."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
DAY = ROOT / "day3"
RUNNING = re.compile(r"Uvicorn running on (http://\S+)")
PATIENCE = 60  # seconds; it takes one, unless the machine is busy


@dataclass
class Service:
    """A running service: where it is, its process, and what it wrote."""

    url: str
    process: subprocess.Popen
    log: list[str]

    def predict(self, image: object, **options) -> httpx.Response:
        return httpx.post(f"{self.url}/predict", json={"image": image}, timeout=PATIENCE, **options)

    def metrics(self) -> dict[str, float]:
        """Sample -> value, such as 'predict_requests_total{path="/predict",status="200"}'."""
        lines = httpx.get(f"{self.url}/metrics", timeout=PATIENCE).text.splitlines()
        pairs = [line.rsplit(" ", 1) for line in lines if not line.startswith("#")]
        return {name: float(value) for name, value in pairs}

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)


@contextmanager
def service(*options: str) -> Iterator[Service]:
    """Run `python -m service --port 0` with these options in day3/; it has ended afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "service", "--port", "0", *options], cwd=DAY, text=True,
        env=os.environ | {"PYTHONUNBUFFERED": "1"}, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    log: list[str] = []
    reader = threading.Thread(target=lambda: log.extend(process.stderr))
    try:
        url = _address(process, log)
        reader.start()
        yield Service(url, process, log)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        if reader.is_alive():
            reader.join()
        process.stderr.close()


def _address(process: subprocess.Popen, log: list[str]) -> str:
    for line in process.stderr:
        log.append(line)
        if found := RUNNING.search(line):
            return found[1]
    raise RuntimeError(f"the service ended with {process.wait()}: {''.join(log)}")


def digits(count: int = 300) -> tuple[list, list[int]]:
    """Real images of writers that the model has not met, as JSON takes them, and their labels."""
    from course import data

    images, labels = data.digits()
    return images[1497:1497 + count].tolist(), labels[1497:1497 + count].tolist()


def drawings() -> list[dict]:
    """20 drawings: the digit that was meant, and strokes of points on a pad of 256 by 256."""
    path = ROOT / "tests/service/drawings.json"
    return json.loads(path.read_text(encoding="utf-8"))
