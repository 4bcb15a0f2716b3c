"""Batches and a full queue, with a model that is slow on purpose, in this process."""

import asyncio
import sys
import time
from collections import Counter
from collections.abc import Callable

import httpx
import numpy as np
import pytest
import serving

sys.path.insert(0, str(serving.DAY))  # where `python -m service` is run
from service.app import make_app


class Slow:
    """Takes `seconds` for a batch of any size; says the class that an image's first pixel names."""

    size, sha256 = (8, 8), "0" * 64

    def __init__(self, seconds: float, fails: bool = False):
        self.seconds, self.fails, self.batches = seconds, fails, []

    def __call__(self, images: np.ndarray) -> np.ndarray:
        self.batches.append(len(images))
        time.sleep(self.seconds)
        if self.fails and len(self.batches) == 1:
            raise RuntimeError("out of memory")
        return np.eye(10, dtype=np.float32)[(images[:, 0, 0] * 10).round().astype(int)]


def image(digit: int) -> list:
    return [[digit / 10, *[0.0] * 7], *[[0.0] * 8 for _ in range(7)]]


def talk(model: Slow, talk_to: Callable, **options) -> list[httpx.Response]:
    """What `talk_to(client)` returns, a coroutine that asks a service with this model."""
    async def run() -> list[httpx.Response]:
        app = make_app(model, **options)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with app.router.lifespan_context(app), httpx.AsyncClient(
                transport=transport, base_url="http://service", timeout=60) as client:
            return await talk_to(client)

    return asyncio.run(run())


def ask(model: Slow, count: int, **options) -> list[httpx.Response]:
    """The answers to `count` requests that arrive at once."""
    async def all_at_once(client: httpx.AsyncClient) -> list[httpx.Response]:
        return await asyncio.gather(*(client.post("/predict", json={"image": image(n % 10)})
                                      for n in range(count)))

    return talk(model, all_at_once, **options)


@pytest.mark.parametrize("max_batch", [1, 8, 32])
def test_what_arrives_together_runs_together_and_each_gets_its_own_answer(max_batch: int):
    model = Slow(0.01)
    answers = ask(model, 40, max_batch=max_batch, max_wait=0.05, max_queue=64)
    assert [answer.json()["digit"] for answer in answers] == [n % 10 for n in range(40)]
    assert sum(model.batches) == 40 and max(model.batches) == max_batch
    assert len(model.batches) <= -(-40 // max_batch) + 2


def test_a_full_queue_says_when_to_come_again_and_loses_nobody():
    model = Slow(0.1)
    answers = ask(model, 30, max_batch=2, max_wait=0.0, max_queue=4)
    seen = Counter(answer.status_code for answer in answers)
    assert set(seen) == {200, 503} and seen[200] == sum(model.batches) >= 4
    for n, answer in enumerate(answers):
        if answer.status_code == 503:
            assert answer.headers["retry-after"] == "1" and "queue is full" in answer.text
        else:
            assert answer.json()["digit"] == n % 10


def test_a_lonely_image_waits_no_longer_than_it_was_told_to():
    model = Slow(0.0)
    (answer,) = ask(model, 1, max_batch=32, max_wait=0.02, max_queue=4)
    assert answer.status_code == 200 and model.batches == [1]
    queue, _network, batch = answer.headers["server-timing"].split(", ")
    assert float(queue.removeprefix("queue;dur=")) >= 15 and batch == 'batch;desc="1"'


def test_a_batch_that_fails_is_a_500_and_the_next_one_is_answered():
    model = Slow(0.01, fails=True)
    answers = ask(model, 8, max_batch=4, max_wait=0.05, max_queue=64)
    assert [answer.status_code for answer in answers] == [500] * 4 + [200] * 4


def test_what_the_network_raises_counts_as_the_services_own_fault():
    """Else the alert of many errors, which asks for 5.., would never fire."""
    async def three_then_the_page(client: httpx.AsyncClient) -> list[httpx.Response]:
        answers = [await client.post("/predict", json={"image": image(3)}) for _ in range(3)]
        return [*answers, await client.get("/metrics")]

    *answers, page = talk(Slow(0.0, fails=True), three_then_the_page)
    assert [answer.status_code for answer in answers] == [500, 200, 200]
    samples = [line for line in page.text.splitlines() if line.startswith("predict_requests_total")]
    assert samples == ['predict_requests_total{path="/predict",status="500"} 1.0',
                       'predict_requests_total{path="/predict",status="200"} 2.0']
