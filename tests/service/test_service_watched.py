"""Prometheus reads the real service, and says so when it is gone."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
import serving

OPERATING = serving.DAY / "operating"
BLANK = [[0.0] * 8 for _ in range(8)]
pytestmark = pytest.mark.skipif(not shutil.which("prometheus"), reason="apt install prometheus")


@contextmanager
def prometheus(target: str, folder: Path) -> Iterator[str]:
    """Run Prometheus with the course's own settings and less patience; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    changes = {"127.0.0.1:8000": target, "15s": "1s", "for: 1m": "for: 2s"}
    for name in ("prometheus.yml", "rules.yml"):
        text = (OPERATING / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    process = subprocess.Popen(
        ["prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/d",
         f"--web.listen-address=127.0.0.1:{port}"], stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/api/v1"
    finally:
        process.terminate()
        process.wait()


def until(ask, wanted) -> object:
    """Ask until the answer is the wanted one; the last answer if it never is."""
    end, said = time.monotonic() + serving.PATIENCE, None
    while said != wanted and time.monotonic() < end:
        time.sleep(0.3)
        try:
            said = ask()
        except (httpx.HTTPError, KeyError, IndexError):  # it starts, or has seen nothing yet
            said = None
    return said


def test_what_the_service_counts_is_what_prometheus_reads_and_its_end_fires_an_alert(tmp_path):
    with serving.service() as service, prometheus(
            urlsplit(service.url).netloc, tmp_path) as api:
        for body in (BLANK, BLANK, BLANK, []):
            service.predict(body)

        def counted(status: str) -> str:
            query = f'sum(predict_requests_total{{path="/predict",status="{status}"}})'
            answer = httpx.get(f"{api}/query", params={"query": query}).json()
            return answer["data"]["result"][0]["value"][1]

        def firing() -> list[str]:
            alerts = httpx.get(f"{api}/alerts").json()["data"]["alerts"]
            return [a["labels"]["alertname"] for a in alerts if a["state"] == "firing"]

        assert until(lambda: counted("200"), "3") == "3"
        assert until(lambda: counted("422"), "1") == "1"
        assert firing() == []
        service.stop()
        assert until(firing, ["ServiceDown"]) == ["ServiceDown"]
