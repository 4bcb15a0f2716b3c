"""Serve model.onnx with Python's own HTTP server: python serve.py --port 8000"""

import argparse
import json
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import onnxruntime
from parts import respond
from prometheus_client import Counter, generate_latest

LONGEST = 10_000  # bytes of a body
GRACE = 0.5  # seconds for what was sent before SIGTERM

session = onnxruntime.InferenceSession("model.onnx")
requests = Counter("predict_requests", "Requests by status", ["status"])
ending = threading.Event()


def predict(x):
    """Scores (n, 10) of images (n, 1, 8, 8)."""
    return session.run(["logits"], {"image": x})[0]


class Handler(BaseHTTPRequestHandler):
    timeout = 5  # seconds for a body that does not come

    def do_GET(self):
        if self.path == "/metrics":
            self.send(200, generate_latest(), "text/plain; version=0.0.4")
        elif self.path in ("/healthz", "/readyz"):
            self.send(503 if ending.is_set() and self.path == "/readyz" else 200, b"{}")
        else:
            self.send(404, b"{}")

    def do_POST(self):
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(min(length, LONGEST + 1))
        status, answer = respond(body, predict)
        requests.labels(status).inc()
        self.send(status, json.dumps(answer).encode())
        while length > LONGEST and self.rfile.read(65536):  # or the client misses the answer
            length -= 65536

    def send(self, status, content, kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words):
        """Nothing for each request."""


class Server(ThreadingHTTPServer):
    daemon_threads = False  # what is being answered is answered to the end
    request_queue_size = 128


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    with Server(("127.0.0.1", parser.parse_args().port), Handler) as server:
        def end(*_):
            ending.set()
            threading.Timer(GRACE, server.shutdown).start()

        signal.signal(signal.SIGTERM, end)
        server.serve_forever()


if __name__ == "__main__":
    main()
