"""The parts, as the exercises 3.8.1 to 3.8.4 have them."""

import hashlib
import json

import numpy as np
import torch
from torch import nn


def train(images, labels, seed):
    """Return a network that reads images (n, 1, 8, 8), in evaluation mode."""
    torch.manual_seed(seed)
    network = nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1), nn.BatchNorm2d(16), nn.ReLU(),
        nn.Conv2d(16, 32, 3, stride=2, padding=1), nn.BatchNorm2d(32), nn.ReLU(),
        nn.Dropout(0.2), nn.Flatten(), nn.Linear(512, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 12)
    for _ in range(12):
        for rows in torch.randperm(len(images)).split(64):
            down, right = torch.randint(0, 3, (2,)).tolist()  # a shift by at most a pixel
            x = nn.functional.pad(images[rows], (1, 1, 1, 1))
            x = x[:, :, down:down + 8, right:right + 8]
            loss = nn.functional.cross_entropy(network(x), labels[rows], label_smoothing=0.1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return network.eval()


def export(network, path):
    """Write network to path as ONNX, in evaluation mode: (batch, 1, 8, 8) -> (batch, 10)."""
    mode = network.training
    torch.onnx.export(
        network.eval(), (torch.zeros(2, 1, 8, 8),), path, dynamo=True, opset_version=18,
        input_names=["image"], output_names=["logits"], external_data=False, verbose=False,
        dynamic_shapes=({0: torch.export.Dim("batch", min=1)},))
    network.train(mode)


def respond(body, predict):
    """Return the status and the answer, a dict, to body (bytes); predict gives scores."""
    if len(body) > 10_000:
        return 413, {"detail": f"{len(body)} bytes, at most 10,000 are read"}
    try:
        asked = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        return 400, {"detail": f"no JSON: {type(error).__name__}"}
    image = asked.get("image") if isinstance(asked, dict) and len(asked) == 1 else None
    if not isinstance(image, list) or len(image) != 8:
        return 422, {"detail": "image: 8 rows are wanted, and nothing else"}
    for row in image:
        if not isinstance(row, list) or len(row) != 8:
            return 422, {"detail": "image: each row is a list of 8 numbers"}
        if not all(type(ink) in (int, float) and 0 <= ink <= 1 for ink in row):
            return 422, {"detail": "image: ink is a number from 0 to 1"}
    scores = predict(np.array(image, np.float32)[None, None])[0]
    shares = np.exp(scores - scores.max())
    shares = shares / shares.sum()
    return 200, {"digit": int(scores.argmax()), "probabilities": shares.tolist()}


def record(seed, accuracy, versions, files):
    """Return the record of a run as JSON text, byte for byte the same for the same run."""
    made = {"seed": seed, "accuracy": round(accuracy, 4), "versions": versions,
            "files": {name: hashlib.sha256(content).hexdigest()
                      for name, content in files.items()}}
    return json.dumps(made, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
