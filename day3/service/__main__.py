"""python -m service: the command line, and an end that loses no request."""

import argparse
import asyncio
import gc
import signal
import sys
from pathlib import Path

import uvicorn

from service.app import make_app
from service.model import Model, UnusableModel

SHIPPED = Path(__file__).parent / "model.onnx"


class Server(uvicorn.Server):
    """uvicorn, which on SIGTERM goes on for `drain` seconds, and only then stops listening.

    What was sent before the signal may still lie in the kernel, unread: in a connection that
    waits to be accepted, or in one that looks idle. uvicorn alone would close both. Meanwhile
    /readyz says 503, so a load balancer sends no more.
    """

    def __init__(self, config: uvicorn.Config, app, drain: float):
        super().__init__(config)
        self.app, self.drain = app, drain

    async def serve(self, sockets=None) -> None:
        self.loop = asyncio.get_running_loop()
        await super().serve(sockets)

    def handle_exit(self, sig, frame) -> None:
        if self.app.state.draining or sig == signal.SIGINT:  # Ctrl-C is in a hurry
            super().handle_exit(sig, frame)
        else:
            self.loop.call_soon_threadsafe(
                self.loop.call_later, self.drain, super().handle_exit, sig, frame)
        self.app.state.draining = True


def main(arguments: list[str] | None = None) -> int:
    options = parse(arguments)
    try:
        model = Model(options.model, options.threads)
    except UnusableModel as error:
        print(f"service: {error}", file=sys.stderr)
        return 2
    app = make_app(model, max_batch=options.max_batch, max_wait=options.max_wait_ms / 1000,
                   max_queue=options.max_queue)
    config = uvicorn.Config(app, host=options.host, port=options.port, log_level="info",
                            access_log=False, timeout_graceful_shutdown=10)
    gc.freeze()  # else each full collection looks at all that was imported: 40 ms, the batches' p99
    Server(config, app, options.drain).run()
    return 0


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m service", description="Serve a network that reads digits over HTTP.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter)
    add = parser.add_argument
    add("--model", type=Path, default=SHIPPED, help="an ONNX file")
    add("--host", default="127.0.0.1", help="0.0.0.0 lets other machines in")
    add("--port", type=int, default=8000, help="0 is any free one")
    add("--threads", type=int, default=1, help="of the network")
    add("--max-batch", type=int, default=32, help="images that go through the network together")
    add("--max-wait-ms", type=float, default=2, help="how long an image waits for others")
    add("--max-queue", type=int, default=256, help="images that wait; the next one gets a 503")
    add("--drain", type=float, default=1, help="seconds from SIGTERM until it stops listening")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
