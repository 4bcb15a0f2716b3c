"""The small image of day 3's service: what is in it, what it answers, how it ends."""

import json
import re
import subprocess
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import engine
import httpx
import pytest
import serving
import yaml

if not engine.SERVE_IMAGE:
    pytest.skip("SERVE_IMAGE names no image; `make serve-image` builds it", allow_module_level=True)

ROOT = Path(__file__).parents[2]
HARDENED = ("--read-only", "--cap-drop=all", "--security-opt=no-new-privileges",
            "--pids-limit=128", "--memory=512m")
BLANK = {"image": [[0.0] * 8] * 8}


def facts() -> dict:
    return json.loads(engine.call("image", "inspect", engine.SERVE_IMAGE).stdout)[0]


def health_check() -> list[str]:
    """The command that the image calls itself healthy by."""
    found = facts()["Config"].get("Healthcheck") or facts()["Healthcheck"]  # docker; podman
    assert found["Test"][0] == "CMD"
    return found["Test"][1:]


def inside(program: str, *arguments: str) -> subprocess.CompletedProcess:
    """Run a program of the image in place of the service."""
    return engine.call("run", "--rm", "--network=none", f"--entrypoint={program}",
                       engine.SERVE_IMAGE, *arguments, check=False)


@contextmanager
def digits() -> Iterator[tuple[engine.Container, str]]:
    """A container that is ready, as locked up as compose.yaml has it, and its address."""
    name = f"digits-{uuid.uuid4().hex[:12]}"
    try:
        engine.call("run", "--detach", f"--name={name}", *HARDENED, "--publish=127.0.0.1::8000",
                    engine.SERVE_IMAGE)
        running = engine.Container(name)
        url = f"http://127.0.0.1:{running.port(8000)}"
        wait_until_ready(running, url)
        yield running, url
    finally:
        engine.call("rm", "--force", "--volumes", name, check=False)


def wait_until_ready(running: engine.Container, url: str) -> None:
    end = time.monotonic() + engine.PATIENCE
    while time.monotonic() < end:
        try:
            if httpx.get(f"{url}/readyz").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the service did not answer:\n" + running.logs())


@pytest.fixture(scope="module")
def service() -> Iterator[tuple[engine.Container, str]]:
    with digits() as started:
        yield started


def test_it_is_small():
    """281 MB: Debian 84, Python and tini 39, NumPy, ONNX Runtime, FastAPI 157."""
    assert facts()["Size"] < 500e6


def test_it_says_who_runs_what_and_where():
    config = facts()["Config"]
    assert config["User"] == "1000:1000"
    assert set(config["ExposedPorts"]) == {"8000/tcp"}
    assert config["Entrypoint"][:2] == ["tini", "--"]
    assert not [line for line in config["Env"] if re.search("CERT|PROXY|PIP_|TOKEN", line, re.I)]


def test_pinned_packages_are_in_it_and_no_pytorch():
    pins = dict(line.lower().replace("_", "-").split("==")
                for line in (ROOT / "constraints.txt").read_text().splitlines() if "==" in line)
    script = ("import importlib.metadata as m, json; "
              "print(json.dumps({d.name: d.version for d in m.distributions()}))")
    listed = json.loads(inside("python3", "-c", script).stdout)
    found = {name.lower().replace("_", "-"): version for name, version in listed.items()}
    assert {name: pins.get(name) for name in found} == found
    assert {"fastapi", "numpy", "onnxruntime", "prometheus-client", "uvicorn"} <= set(found)
    assert not {"torch", "onnx", "pip"} & set(found)


def test_the_service_is_the_committed_one_and_nothing_else_of_the_course():
    tracked = subprocess.run(["git", "ls-files", "."], cwd=ROOT / "day3/service",
                             capture_output=True, text=True, check=True).stdout.split()
    seen = inside("find", "/opt", "-path", "/opt/venv", "-prune", "-o", "-type", "f",
                  "-print").stdout.split()
    assert set(seen) == {"/opt/digits/LICENSE"} | {f"/opt/digits/service/{n}" for n in tracked}


def test_it_reads_digits(service):
    images, labels = serving.digits(50)
    answers = [httpx.post(f"{service[1]}/predict", json={"image": image}) for image in images]
    assert [answer.status_code for answer in answers] == [200] * 50
    right = [answer.json()["digit"] == label for answer, label in zip(answers, labels, strict=True)]
    assert sum(right) >= 48


def test_it_reports_to_nobody(service):
    """ONNX Runtime says so in its log when it has switched its reports on in such a container."""
    assert "ORT_DISABLE_TELEMETRY=1" in facts()["Config"]["Env"]
    assert "telemetry" not in service[0].logs()


def test_its_other_paths_answer(service):
    assert httpx.get(f"{service[1]}/readyz").json()["status"] == "ready"
    page = httpx.get(f"{service[1]}/")
    assert page.status_code == 200 and "<canvas" in page.text
    assert "predict_ready 1.0" in httpx.get(f"{service[1]}/metrics").text
    assert httpx.post(f"{service[1]}/predict", json={"image": "x"}).status_code == 422


def test_it_is_as_locked_up_as_it_is_meant_to_be(service):
    running, _url = service
    status = dict(re.findall(r"(\w+):\s+(\S+)", running.execute("cat", "/proc/1/status").stdout))
    assert (status["Uid"], status["CapEff"], status["CapBnd"]) == ("1000", "0" * 16, "0" * 16)
    assert status["NoNewPrivs"] == "1"
    for path in ("/opt/digits/x", "/opt/venv/x", "/etc/x"):
        assert running.execute("touch", path, check=False).returncode != 0


def test_the_health_check_is_green_and_can_be_red(service):
    command = health_check()
    service[0].execute(*command)
    ran = inside(*command)  # the same command, where no service runs
    assert ran.returncode == 1 and "refused" in ran.stderr


def test_stopping_it_under_load_loses_no_request():
    """From the signal on, its answers close their connections: that tells when it came."""
    results: list[tuple[float, int | str]] = []  # when it was sent, and what came
    closing: list[float] = []  # when an answer said so
    end = threading.Event()
    with digits() as (running, url), ThreadPoolExecutor(8) as clients:
        work = [clients.submit(ask, url, end, results, closing) for _n in range(8)]
        try:
            time.sleep(1)
            code = running.stop()
        finally:
            end.set()
        for future in work:
            future.result()
    assert code in (0, 143)  # 137 would be: killed after 10 s
    assert closing, "nobody was answered after the signal"
    accepted = [came for sent, came in results if sent < min(closing)]
    assert len(accepted) >= 8  # it was under load
    assert set(accepted) <= {200, 503}


def ask(url: str, end: threading.Event, results: list, closing: list) -> None:
    """Over and over, until told to end or until nobody listens any more."""
    with httpx.Client(base_url=url, timeout=engine.PATIENCE) as client:
        while not end.is_set():
            sent = time.monotonic()
            try:
                answer = client.post("/predict", json=BLANK)
            except httpx.TransportError as error:
                results.append((sent, repr(error)))
                return
            results.append((sent, answer.status_code))
            if answer.headers.get("Connection") == "close":
                closing.append(time.monotonic())


def test_compose_is_as_safe_as_the_containers_that_are_tested():
    found = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]["digits"]
    assert found["build"] == {"context": ".", "target": "serve"}
    assert all(port.startswith("${BIND:-127.0.0.1}:") for port in found["ports"])
    assert (found["read_only"], found["cap_drop"]) == (True, ["ALL"])
    assert found["security_opt"] == ["no-new-privileges:true"]
    assert found["profiles"] == ["digits"]  # `docker compose up` starts the course alone
