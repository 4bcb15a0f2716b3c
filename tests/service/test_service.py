"""The service as its clients meet it: a real process on a port of this machine."""

import hashlib
import json
import os
import random
import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from urllib.parse import urlsplit

import httpx
import pytest
import serving
from hostile import bodies

NAN = float("nan")
BLANK = [[0.0] * 8 for _ in range(8)]
JSON = {"Content-Type": "application/json"}
TERMS = int(os.environ.get("TERMS", "3"))  # how often a service under load is ended
HOSTILE = int(os.environ.get("HOSTILE", "400"))  # malformed requests


def with_pixel(value: object) -> list:
    return [*BLANK[:7], [*BLANK[7][:7], value]]


@pytest.fixture(scope="module")
def service():
    with serving.service() as running:
        yield running


def test_it_reads_digits_of_people_it_has_never_met(service):
    images, labels = serving.digits(100)
    with httpx.Client(base_url=service.url, timeout=serving.PATIENCE) as client:
        answers = [client.post("/predict", json={"image": image}).json() for image in images]
    right = sum(answer["digit"] == label for answer, label in zip(answers, labels, strict=True))
    assert right >= 96
    content = (serving.DAY / "service/model.onnx").read_bytes()
    for answer in answers:
        assert answer["model"] == hashlib.sha256(content).hexdigest()[:12]
        shares = answer["probabilities"]
        assert len(shares) == 10 and sum(shares) == pytest.approx(1, abs=1e-5)
        assert shares.index(max(shares)) == answer["digit"]


REFUSED = {
    "no JSON": (b"{", 400, "JSON"),
    "nothing": (b"", 422, "Field required"),
    "not UTF-8": (b"\xff\xfe", 400, ""),
    "a list": (b"[]", 422, ""),
    "no image": (b"{}", 422, "Field required"),
    "another key": (json.dumps({"image": BLANK, "seed": 1}).encode(), 422, "Extra"),
    "seven rows": (json.dumps({"image": BLANK[:7]}).encode(), 422, "at least 8"),
    "nine rows": (json.dumps({"image": [*BLANK, BLANK[0]]}).encode(), 422, "at most 8"),
    "a short row": (json.dumps({"image": [*BLANK[:7], [0.0]]}).encode(), 422, "at least 8"),
    "text": (json.dumps({"image": with_pixel("0.5")}).encode(), 422, "valid number"),
    "true": (json.dumps({"image": with_pixel(True)}).encode(), 422, "valid number"),
    "NaN": (json.dumps({"image": with_pixel(NAN)}).encode(), 422, ""),
    "infinite": (json.dumps({"image": with_pixel(float("inf"))}).encode(), 422, ""),
    "a number of 400 digits": (b'{"image": ' + json.dumps(with_pixel(7)).encode().replace(
        b"7", b"1" * 400) + b"}", 422, ""),
    "too much ink": (json.dumps({"image": with_pixel(1.01)}).encode(), 422, "less than or equal"),
    "too little": (json.dumps({"image": with_pixel(-0.1)}).encode(), 422, "greater than or equal"),
    "too large": (b" " * 10_000, 413, "bytes"),
    # Deeper than JSON is read, or read and refused: that depends on the release of Python.
    "deeply nested": (b"[" * 2_000 + b"]" * 2_000, (400, 422), ""),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_image_is_refused_clearly_and_the_next_one_is_read(service, name):
    body, status, words = REFUSED[name]
    answer = httpx.post(f"{service.url}/predict", content=body, headers=JSON,
                        timeout=serving.PATIENCE)
    assert answer.status_code in (status if isinstance(status, tuple) else [status])
    assert answer.json()["detail"] and words in answer.text
    (image,), (label,) = serving.digits(1)
    assert service.predict(image).json()["digit"] == label


def test_a_malformed_request_never_spoils_the_right_ones_beside_it():
    """HOSTILE=10000 is the long form."""
    images, _labels = serving.digits(20)
    images = [image for image in images for _n in range(2)]
    with serving.service() as service, httpx.Client(timeout=serving.PATIENCE) as client:
        expected = [service.predict(image).json() for image in images]
        for n, body in enumerate(bodies(random.Random(0), HOSTILE)):
            answer = client.post(f"{service.url}/predict", content=body, headers=JSON)
            assert answer.status_code in (400, 413, 422), (n, answer.status_code, body[:200])
            if n % 10 == 0:
                image = n // 10 % len(images)
                answer = client.post(f"{service.url}/predict", json={"image": images[image]})
                assert answer.json()["digit"] == expected[image]["digit"]
                assert answer.json()["probabilities"] == pytest.approx(
                    expected[image]["probabilities"], abs=1e-5)
        assert service.process.poll() is None
        assert not [line for line in service.log if "Traceback" in line]


@pytest.mark.parametrize("raw", [
    b"\x00\x01\x02", b"GET\r\n\r\n", b"POST /predict HTTP/1.1\r\nContent-Length: x\r\n\r\n",
    b"POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n{",
    b"POST /predict HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{",
    b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
    b"GET /" + b"../" * 40 + b"etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n"])
def test_what_is_no_http_is_refused_or_dropped(service, raw):
    address = urlsplit(service.url)
    with socket.create_connection((address.hostname, address.port), serving.PATIENCE) as client:
        answer = b""
        with suppress(OSError):  # dropped while it still sent
            client.sendall(raw)
            client.shutdown(socket.SHUT_WR)
            answer = b"".join(iter(lambda: client.recv(65536), b""))
    assert not answer or answer.split()[1] in (b"400", b"404", b"413", b"431"), answer[:100]
    assert b"root:" not in answer
    assert service.predict(BLANK).status_code == 200


def test_other_paths_and_methods_are_refused(service):
    for method, path, status in (("GET", "/predict", 405), ("POST", "/", 405), ("GET", "/x", 404),
                                 ("GET", "/docs", 404), ("PUT", "/metrics", 405)):
        assert httpx.request(method, service.url + path).status_code == status


def test_health_readiness_and_metrics_tell_what_happens():
    with serving.service() as service:
        assert httpx.get(f"{service.url}/healthz").json() == {"status": "alive"}
        ready = httpx.get(f"{service.url}/readyz")
        assert ready.status_code == 200 and ready.json()["size"] == [8, 8]
        for _n in range(3):
            service.predict(BLANK)
        service.predict([])
        seen = service.metrics()
        assert seen['predict_requests_total{path="/predict",status="200"}'] == 3
        assert seen['predict_requests_total{path="/predict",status="422"}'] == 1
        assert seen['predict_seconds_count{path="/predict"}'] == 4
        assert seen["predict_batch_size_sum"] == 3
        assert (seen["predict_queue_length"], seen["predict_ready"]) == (0, 1)
        service.process.send_signal(signal.SIGTERM)
        time.sleep(0.2)  # it goes on answering for a second
        assert httpx.get(f"{service.url}/readyz").status_code == 503
        assert service.predict(BLANK).status_code == 200
        assert service.process.wait(serving.PATIENCE) in (0, -signal.SIGTERM)


def test_a_model_that_cannot_serve_is_one_line(tmp_path):
    path = tmp_path / "no.onnx"
    path.write_bytes(b"no model")
    with pytest.raises(RuntimeError, match=r"ended with 2: service: .*no\.onnx"), \
            serving.service("--model", str(path)):
        pass


@pytest.mark.parametrize("trial", range(TERMS))
def test_sigterm_under_load_loses_no_accepted_request(trial):
    """Accepted: sent whole before the signal. TERMS=20 is the long form."""
    body = json.dumps({"image": BLANK}).encode()
    request = (b"POST /predict HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
               b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    ended: list[float] = []  # when the signal was sent
    with serving.service() as service, ThreadPoolExecutor(16) as clients:
        address = urlsplit(service.url)
        work = [clients.submit(_client, (address.hostname, address.port), request, ended)
                for _n in range(16)]
        time.sleep(0.5 + trial / 50)
        ended.append(time.monotonic())
        service.process.send_signal(signal.SIGTERM)
        results = [result for future in work for result in future.result()]
        service.process.wait(serving.PATIENCE)
    accepted = [status for sent, status in results if sent < ended[0]]
    assert len(accepted) >= 16  # it was under load
    assert set(accepted) <= {200, 503}, [s for s in accepted if s not in (200, 503)]


def _client(address: tuple[str, int], request: bytes, ended: list[float]
            ) -> list[tuple[float, int | str]]:
    """Ask over and over, every 20th time over a new connection: when sent, and the status."""
    results: list[tuple[float, int | str]] = []
    while not ended:
        try:
            with socket.create_connection(address, serving.PATIENCE) as connection:
                stream = connection.makefile("rb")
                for _n in range(20):
                    connection.sendall(request)
                    results.append((time.monotonic(), "no answer"))
                    results[-1] = results[-1][0], _status(stream)
                    if ended:
                        break
        except OSError as error:
            if results and results[-1][1] == "no answer":
                results[-1] = results[-1][0], repr(error)
    return results


def _status(stream) -> int | str:
    """Read one response: its status."""
    first = stream.readline()
    length = 0
    while (line := stream.readline().strip()):
        name, _colon, value = line.partition(b":")
        length = int(value) if name.lower() == b"content-length" else length
    stream.read(length)
    return int(first.split()[1]) if first else "closed"


def test_threads_of_this_test_have_ended():
    assert not [t for t in threading.enumerate() if t.name.startswith("ThreadPoolExecutor")]
