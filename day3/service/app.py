"""The service: paths, and what each answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import numpy as np
from fastapi import FastAPI, HTTPException, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from service.batcher import Answer, Batcher, Full
from service.limits import LimitBody, Measure
from service.metrics import Metrics
from service.model import Model
from service.schemas import Prediction, image_request, say_what_is_wrong

PAGE = Path(__file__).parent / "page"
PATHS = {"/", "/predict", "/healthz", "/readyz", "/metrics"}
BYTES_A_PIXEL = 64  # a number in JSON has 25 at most; spaces are forgiven
BODY_SECONDS = 5


def make_app(model: Model, *, max_batch: int = 32, max_wait: float = 0.002,
             max_queue: int = 256) -> FastAPI:
    """The application that serves `model`; batches as batcher.py has them.

    `app.state.draining` is set to True when the service should be sent no more requests.
    """
    metrics = Metrics()
    batcher = Batcher(model, max_batch=max_batch, max_wait=max_wait, max_queue=max_queue)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        worker = asyncio.create_task(batcher.work())
        yield
        worker.cancel()  # every request has its answer by now: the server waits for them first

    # The pages /docs and /redoc would load scripts from other servers.
    app = FastAPI(title="Digits", lifespan=lifespan, docs_url=None, redoc_url=None,
                  exception_handlers={RequestValidationError: say_what_is_wrong})
    app.state.draining = False
    app.add_middleware(LimitBody, size=BYTES_A_PIXEL * model.size[0] * model.size[1],
                       seconds=BODY_SECONDS)
    app.add_middleware(Measure, metrics=metrics, paths=PATHS)  # added last: sees all
    _add_operations(app, model, batcher, metrics)
    _add_predict(app, model, batcher, metrics)
    _add_page(app)
    return app


def _add_predict(app: FastAPI, model: Model, batcher: Batcher, metrics: Metrics) -> None:
    image_body = image_request(*model.size)

    @app.post("/predict")
    async def predict(body: image_body, response: Response) -> Prediction:
        image = np.array(body.image, np.float32)
        try:
            answer = await batcher.answer(image)
        except Full:
            raise HTTPException(503, "the queue is full: try again in a second",
                                {"Retry-After": "1"}) from None
        digit = int(answer.probabilities.argmax())
        metrics.answers.labels(digit).inc()
        _note_times(answer, response, metrics)
        if app.state.draining:  # the client's next request should go elsewhere
            response.headers["Connection"] = "close"
        return Prediction(digit=digit, probabilities=answer.probabilities.tolist(),
                          model=model.sha256[:12])


def _note_times(answer: Answer, response: Response, metrics: Metrics) -> None:
    """For Prometheus, and for the client: browsers draw the header Server-Timing."""
    metrics.stages.labels("queue").observe(answer.queued)
    metrics.stages.labels("network").observe(answer.ran)
    metrics.batch.observe(answer.batch)
    response.headers["Server-Timing"] = (
        f"queue;dur={1000 * answer.queued:.3f}, network;dur={1000 * answer.ran:.3f}, "
        f'batch;desc="{answer.batch}"')


def _add_operations(app: FastAPI, model: Model, batcher: Batcher, metrics: Metrics) -> None:
    def is_ready() -> bool:
        return not app.state.draining and not batcher.queue.full()

    metrics.queue.set_function(batcher.queue.qsize)
    metrics.queue_limit.set(batcher.queue.maxsize)
    metrics.ready.set_function(is_ready)

    @app.get("/healthz")
    async def healthz() -> dict:
        """Does the process live? If not, restart it."""
        return {"status": "alive"}

    @app.get("/readyz")
    async def readyz(response: Response) -> dict:
        """May requests be sent here? If not, send them elsewhere, and do not restart it."""
        status = "ready" if is_ready() else "draining" if app.state.draining else "full"
        response.status_code = 200 if status == "ready" else 503
        return {"status": status, "model": model.sha256[:12], "size": model.size}

    @app.get("/metrics")
    async def read_metrics() -> Response:
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)


def _add_page(app: FastAPI) -> None:
    @app.get("/", include_in_schema=False)
    async def page() -> FileResponse:
        return FileResponse(PAGE / "index.html")
