"""The running service, asked by friends and by strangers."""

import json
import socket
import sys
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from prometheus_client.parser import text_string_to_metric_families

from acceptance.case import Case, Refused, last_line, softmax
from acceptance.running import Running

# What is sent, and with which statuses it may be refused.
STRANGERS = {
    "no JSON": (b"[1", {400, 422}),
    "bytes that are no text": (b"\xff\xfe", {400, 422}),
    "nothing": (b"", {400, 411, 422}),
    "a list": (b"[]", {400, 422}),
    "another key": (b'{"picture": []}', {400, 422}),
    "seven rows": ([[0.5] * 8] * 7, {400, 422}),
    "a short row": ([[0.5] * 8] * 7 + [[0.5] * 7], {400, 422}),
    "a word among numbers": ([[0.5] * 8] * 7 + [[0.5] * 7 + ["x"]], {400, 422}),
    "NaN": ([[0.5] * 8] * 7 + [[0.5] * 7 + [float("nan")]], {400, 422}),
    "ink of 255": ([[255] * 8] * 8, {400, 422}),
    "ten thousand brackets": (b"[" * 9_999, {400, 413, 422}),
    "a megabyte": (b" " * 1_000_000, {400, 413, 422}),
}
CROWD, LATE = 32, 48  # requests at once, and in the last moment


def body_of(image: np.ndarray) -> bytes:
    """The request for an image (1, 8, 8)."""
    return json.dumps({"image": image[0].tolist()}).encode()


def starts(case: Case) -> str:
    case.service = Running(case.folder)
    seconds = case.service.wait_until_ready()
    if case.service.get("/healthz").status_code != 200:
        raise Refused("/readyz says 200, /healthz does not")
    return f"ready after {seconds:.1f} s"


def listens_here_only(case: Case) -> str:
    """Linux has more addresses of its own; a service on all addresses answers at 127.0.0.2."""
    try:
        socket.create_connection(("127.0.0.2", case.service.port), timeout=2).close()
    except OSError:
        return "127.0.0.1 only"
    raise Refused("it listens on every address of this machine: listen on 127.0.0.1")


def _check_answer(case: Case, response, number: int) -> None:
    want = softmax(case.run(case.images[number:number + 1]))[0]
    if response.status_code != 200:
        raise Refused(f"an image gets {response.status_code}: {last_line(response.text)}")
    try:
        digit, got = response.json()["digit"], np.array(response.json()["probabilities"], float)
    except (ValueError, KeyError, TypeError):
        raise Refused(f"not a digit and probabilities: {last_line(response.text)}") from None
    if got.shape != (10,) or np.abs(got - want).max() > 1e-3 or digit != want.argmax():
        raise Refused(f"image {number}: the answer is {digit}, with probabilities that are not "
                      f"those of model.onnx, which says {want.argmax()}")


def answers_as_the_network(case: Case) -> str:
    for number in range(20):
        _check_answer(case, case.service.post(body_of(case.images[number])), number)
    return "20 images as model.onnx has them"


def refuses_what_is_no_image(case: Case) -> str:
    for name, (sent, allowed) in STRANGERS.items():
        body = sent if isinstance(sent, bytes) else json.dumps({"image": sent}).encode()
        try:
            status = case.service.post(body).status_code
        except Refused as reason:
            raise Refused(f"{name}: {reason}") from None
        if status not in allowed:
            right = " or ".join(map(str, sorted(allowed)))
            raise Refused(f"{name} gets {status}, {right} is right")
    _check_answer(case, case.service.post(body_of(case.images[0])), 0)
    return f"{len(STRANGERS)} refused, and the next image is read"


def keeps_requests_apart(case: Case) -> str:
    with ThreadPoolExecutor(CROWD) as threads:
        bodies = [body_of(case.images[n]) for n in range(4 * CROWD)]
        for number, response in enumerate(threads.map(case.service.post, bodies)):
            _check_answer(case, response, number)
    return f"{4 * CROWD} images, {CROWD} at once, each with its own answer"


def counts(case: Case) -> str:
    before = _served(case)
    for number in range(5):
        case.service.post(body_of(case.images[number]))
    if (grown := _served(case) - before) != 5:
        raise Refused(f'after 5 answers, predict_requests_total{{status="200"}} grew by {grown:g}')
    return "5 answers count as 5"


def _served(case: Case) -> float:
    response = case.service.get("/metrics")
    if response.status_code != 200:
        raise Refused(f"/metrics says {response.status_code}")
    try:
        families = list(text_string_to_metric_families(response.text))
    except ValueError as error:
        raise Refused(f"/metrics is not Prometheus's format: {error}") from None
    # A label for the path is welcome: then only /predict counts, and not this look at /metrics.
    found = [s.value for family in families for s in family.samples
             if s.name == "predict_requests_total" and s.labels.get("status") == "200"
             and s.labels.get("path", "/predict") == "/predict"]
    if not found:
        raise Refused('/metrics has no predict_requests_total{status="200"}')
    return sum(found)


def ends_without_a_loss(case: Case) -> str:
    if sys.platform == "win32":
        return "not tried: Windows has no SIGTERM"
    statuses, code = case.service.end_under_load(body_of(case.images[0]), LATE)
    lost = LATE - sum(status in (200, 503) for status in statuses)
    if lost:
        raise Refused(f"{lost} of {LATE} requests that were sent before SIGTERM got no answer")
    if code is None:
        raise Refused("10 seconds after SIGTERM it still runs")
    if code not in (0, -15, 143):
        raise Refused(f"after SIGTERM it ended with {code}: {last_line(case.service.output())}")
    return f"{LATE} requests sent before SIGTERM were answered, then it ended"

