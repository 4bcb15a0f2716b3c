"""A limit for what a client may send, and a count of what it got: two ASGI layers.

ASGI is what servers and frameworks speak: an application is called with a `scope`, the request's
head, and two functions, one to receive the body's pieces and one to send the response's.
"""

import asyncio
from time import perf_counter

from fastapi.responses import JSONResponse

from service.metrics import Metrics


class LimitBody:
    """Hand a request on when its body is whole: at most `size` bytes within `seconds`.

    Else the client gets 413 or 408. Without a limit, one client could fill the memory.
    """

    def __init__(self, app, size: int, seconds: float):
        self.app, self.size, self.seconds = app, size, seconds

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        try:
            async with asyncio.timeout(self.seconds):
                body = await self._read(scope, receive)
        except TimeoutError:
            return await _refuse(408, "the body did not come in time")(scope, receive, send)
        except OverflowError:
            words = f"the body has more than {self.size} bytes"
            return await _refuse(413, words)(scope, receive, send)
        if body is None:
            return None  # the client has gone: nobody is left to answer
        pieces = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def replay():
            return next(pieces, None) or await receive()

        return await self.app(scope, replay, send)

    async def _read(self, scope, receive) -> bytes | None:
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if int(declared) > self.size:  # the server has checked that it is a number
            raise OverflowError
        body = b""
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            if len(body) > self.size:
                raise OverflowError
            if not message.get("more_body", False):
                return body


def _refuse(status: int, words: str) -> JSONResponse:
    # The rest of the body may still come: the connection cannot be used again.
    return JSONResponse({"detail": words}, status, {"Connection": "close"})


class Measure:
    """Count requests by path and status, and take their time.

    `paths` are the known ones. All others count as one, or a stranger could fill the memory of
    Prometheus with paths.
    """

    def __init__(self, app, metrics: Metrics, paths: set[str]):
        self.app, self.metrics, self.paths = app, metrics, paths

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        path = scope["path"] if scope["path"] in self.paths else "other"
        status, start = 499, perf_counter()  # 499: the client went away before an answer

        async def watch(message):
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception:  # no answer yet: the framework makes a 500 of it, outside of this layer
            status = 500 if status == 499 else status
            raise
        finally:
            self.metrics.requests.labels(path, status).inc()
            self.metrics.seconds.labels(path).observe(perf_counter() - start)
