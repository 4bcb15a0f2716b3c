"""Everything in one program; validation on the last writers, then training on all of them."""

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F


class Reader(nn.Module):
    """Two convolutions and a hidden layer."""

    def __init__(self):
        super().__init__()
        self.one, self.two = nn.Conv2d(1, 24, 3, padding=1), nn.Conv2d(24, 32, 3, 2, padding=1)
        self.norms = nn.ModuleList([nn.BatchNorm2d(24), nn.BatchNorm2d(32)])
        self.hidden, self.out = nn.Linear(512, 64), nn.Linear(64, 10)

    def forward(self, image):
        x = self.norms[0](self.one(image)).relu()
        x = self.norms[1](self.two(x)).relu().flatten(1)
        return self.out(F.dropout(self.hidden(x).relu(), 0.3, self.training))


def fit(images, labels, seed, epochs=10):
    torch.manual_seed(seed)
    network = Reader()
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 5e-3, total_steps=epochs * -(-len(images) // 64))
    for _ in range(epochs):
        for rows in torch.randperm(len(images)).split(64):
            x = images[rows].roll(int(torch.randint(-1, 2, ())), int(torch.randint(2, 4, ())))
            loss = F.cross_entropy(network(x), labels[rows], label_smoothing=0.1)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default="train.npz")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path())
    options = parser.parse_args()
    torch.set_num_threads(1)
    data = np.load(options.data)
    images = torch.tensor(data["images"] / 16, dtype=torch.float32).unsqueeze(1)
    labels = torch.tensor(data["labels"], dtype=torch.int64)
    trial = fit(images[:1200], labels[:1200], options.seed)
    with torch.no_grad():
        accuracy = (trial(images[1200:]).argmax(1) == labels[1200:]).double().mean().item()
    network, model = fit(images, labels, options.seed), options.out / "model.onnx"
    torch.onnx.export(network, (images[:3],), model, dynamo=True, opset_version=18, verbose=False,
                      input_names=["image"], output_names=["logits"], external_data=False,
                      dynamic_shapes=({0: torch.export.Dim.DYNAMIC},))
    record = {"seed": options.seed, "accuracy": accuracy,
              "versions": {"python": sys.version, "torch": torch.__version__},
              "files": {Path(path).name: hashlib.sha256(Path(path).read_bytes()).hexdigest()
                        for path in (options.data, model)}}
    (options.out / "record.json").write_text(json.dumps(record), encoding="utf-8")


if __name__ == "__main__":
    main()
