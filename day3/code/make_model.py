"""Make the service's own model, which serves until you have one: `python code/make_model.py`.

Trains the recipe of session 3.2, exports it as session 3.5 does, and writes service/model.onnx.
"""

import hashlib
import sys
from pathlib import Path

import torch
from recipe import ResNet, accuracy, split, train

PATH = Path(__file__).parents[1] / "service/model.onnx"
SEED = 0


def export(network, path):
    """Write network to one ONNX file: `image` (batch, 1, 8, 8) -> `logits` (batch, 10)."""
    batch = torch.export.Dim("batch", min=1, max=1024)
    torch.onnx.export(network, (torch.rand(2, 1, 8, 8),), path, dynamo=True, verbose=False,
                      opset_version=18, dynamic_shapes=({0: batch},), input_names=["image"],
                      output_names=["logits"], external_data=False)


if __name__ == "__main__":
    train_x, train_y, test_x, test_y = split()
    torch.manual_seed(SEED)
    network = train(ResNet(), train_x, train_y, seed=SEED)
    path = Path(sys.argv[1]) if sys.argv[1:] else PATH
    export(network, path)
    print(f"{path.name}: {path.stat().st_size // 1024} KiB, "
          f"{accuracy(network, test_x, test_y):.1%} on unknown writers, "
          f"SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
