"""The parts: a first version that runs. Yours of exercises 3.8.1 to 3.8.4 belong here."""

import json

import numpy as np
import torch
from torch import nn


def train(images, labels, seed):
    """Return a network that reads images (n, 1, 8, 8), in evaluation mode."""
    network = nn.Sequential(nn.Flatten(), nn.Linear(64, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-2)
    for _ in range(10):
        for rows in torch.randperm(len(images)).split(64):
            loss = nn.functional.cross_entropy(network(images[rows]), labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return network.eval()


def export(network, path):
    """Write network to path as ONNX: (batch, 1, 8, 8) -> (batch, 10)."""
    torch.onnx.export(network, (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
                      input_names=["image"], output_names=["logits"], verbose=False)


def respond(body, predict):
    """Return the status and the answer, a dict, to body (bytes); predict gives scores."""
    image = json.loads(body)["image"]
    scores = predict(np.array(image, np.float32)[None, None])[0]
    return 200, {"digit": int(scores.argmax()), "probabilities": scores.tolist()}


def record(seed, accuracy, versions, files):
    """Return the record of a run as JSON text."""
    return json.dumps({"seed": seed, "accuracy": accuracy, "versions": versions, "files": {}})
