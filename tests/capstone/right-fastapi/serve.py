"""FastAPI and uvicorn, as in session 3.6."""

import argparse
import asyncio
from pathlib import Path
from typing import Annotated

import numpy as np
import onnxruntime
import uvicorn
from fastapi import FastAPI, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from prometheus_client import Counter, generate_latest
from pydantic import BaseModel, Field

Ink = Annotated[float, Field(ge=0, le=1, strict=True, allow_inf_nan=False)]
Row = Annotated[list[Ink], Field(min_length=8, max_length=8)]
session = onnxruntime.InferenceSession(Path(__file__).with_name("model.onnx"))
served = Counter("predict_requests", "Requests by status", ["status"])
app = FastAPI()


class Question(BaseModel):
    image: Annotated[list[Row], Field(min_length=8, max_length=8)]


@app.exception_handler(RequestValidationError)
async def refuse(request, error):
    served.labels("422").inc()
    return JSONResponse({"detail": str(error.errors()[0]["msg"])}, 422)


@app.post("/predict")
async def predict(question: Question):
    scores = session.run(None, {"image": np.float32(question.image)[None, None]})[0][0]
    shares = np.exp(scores - np.logaddexp.reduce(scores)).tolist()
    served.labels("200").inc()
    return {"digit": int(scores.argmax()), "probabilities": shares}


@app.get("/healthz")
@app.get("/readyz")
async def fine():
    return {"status": "ready"}


@app.get("/metrics")
async def metrics():
    return Response(generate_latest(), media_type="text/plain")


class Server(uvicorn.Server):
    def handle_exit(self, sig, frame):
        """First read what has been sent, then stop."""
        self.loop.call_soon_threadsafe(self.loop.call_later, 0.5, super().handle_exit, sig, frame)

    async def serve(self, sockets=None):
        self.loop = asyncio.get_running_loop()
        await super().serve(sockets)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int)
    Server(uvicorn.Config(app, "127.0.0.1", parser.parse_args().port, log_level="error")).run()
