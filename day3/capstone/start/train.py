"""Train, export, put on record: python train.py --data train.npz --seed 0 --out ."""

import argparse
import platform
from pathlib import Path

import numpy as np
import torch
from parts import export, record, train

KEPT = 300  # the last ones, by other writers, say how good the network is


def main(arguments=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=Path("train.npz"))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("."))
    options = parser.parse_args(arguments)
    torch.set_num_threads(1)
    with np.load(options.data) as file:
        images = torch.from_numpy(file["images"]).float()[:, None] / 16
        labels = torch.from_numpy(file["labels"]).long()
    network = train(images[:-KEPT], labels[:-KEPT], options.seed)
    with torch.no_grad():
        read = network(images[-KEPT:]).argmax(dim=1) == labels[-KEPT:]
    export(network, options.out / "model.onnx")
    files = {path.name: path.read_bytes() for path in (options.data, options.out / "model.onnx")}
    versions = {"python": platform.python_version(), "torch": torch.__version__}
    text = record(options.seed, read.float().mean().item(), versions, files)
    (options.out / "record.json").write_text(text, encoding="utf-8")
    print(f"{read.float().mean():.1%} of {KEPT} digits by other writers")


if __name__ == "__main__":
    main()
