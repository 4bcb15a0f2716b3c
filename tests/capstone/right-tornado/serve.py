"""Tornado: one thread, one loop, a session with one thread of its own."""

import argparse
import asyncio
import json
import signal

import onnxruntime
import tornado.web
from parts import respond
from prometheus_client import REGISTRY, Counter
from prometheus_client.exposition import choose_encoder

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession("model.onnx", options)
counter = Counter("predict_requests", "Answers", ["status", "reader"])


class Predict(tornado.web.RequestHandler):
    def post(self):
        status, answer = respond(self.request.body, lambda x: session.run(None, {"image": x})[0])
        counter.labels(status, "tornado").inc()
        self.set_status(status)
        self.finish(json.dumps(answer))


class Fine(tornado.web.RequestHandler):
    def get(self):
        self.finish({"status": "ready"})


class Metrics(tornado.web.RequestHandler):
    def get(self):
        encode, kind = choose_encoder("text/plain")
        self.set_header("Content-Type", kind)
        self.finish(encode(REGISTRY))


async def main(port):
    app = tornado.web.Application([("/predict", Predict), ("/healthz|/readyz", Fine),
                                   ("/metrics", Metrics)])
    server, ended = app.listen(port, "127.0.0.1"), asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, lambda: loop.call_later(0.7, ended.set))
    await ended.wait()
    server.stop()
    await server.close_all_connections()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    asyncio.run(main(parser.parse_args().port))
