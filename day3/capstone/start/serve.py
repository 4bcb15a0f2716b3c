"""Serve model.onnx: python serve.py --port 8000"""

import argparse
import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # or it reports its use to its maker
import onnxruntime
from parts import respond

session = onnxruntime.InferenceSession("model.onnx")


def predict(x):
    """Scores (n, 10) of images (n, 1, 8, 8)."""
    return session.run(["logits"], {"image": x})[0]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        known = self.path in ("/healthz", "/readyz")
        self.send(200 if known else 404, {"status": "ready"} if known else {"detail": "no page"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send(*respond(body, predict))

    def send(self, status, answer):
        content = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *words):
        """Nothing for each request."""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000)
    ThreadingHTTPServer(("", parser.parse_args().port), Handler).serve_forever()


if __name__ == "__main__":
    main()
