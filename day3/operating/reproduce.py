"""Train again what record.json is about, and say what differs: python reproduce.py

Ends with 0 if data and result agree, with 1 if not. Other versions are named, and are no failure:
they are the first place to look if the result differs. `--write` makes record.json anew.
"""

import argparse
import hashlib
import json
import platform
import sys
from pathlib import Path

import numpy as np
import torch
from torch import nn

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "day1/data/digits.npz"
RECORD = HERE / "record.json"
TOLERANCE = {"accuracy": 0.01, "loss": 0.02}  # processors and versions round differently


def run(seed: int) -> dict[str, float]:
    """Train a small network; its accuracy and loss on the last 300 digits, by other writers."""
    with np.load(DATA) as file:
        images = torch.from_numpy(file["images"]).float().flatten(1) / 16
        labels = torch.from_numpy(file["labels"]).long()
    torch.manual_seed(seed)
    network = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3)
    for _ in range(10):
        for rows in torch.randperm(1497).split(64):
            loss = nn.functional.cross_entropy(network(images[rows]), labels[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    with torch.no_grad():
        scores = network(images[1497:])
    return {"accuracy": (scores.argmax(1) == labels[1497:]).double().mean().item(),
            "loss": nn.functional.cross_entropy(scores, labels[1497:]).item()}


def record(seed: int) -> dict:
    """What another machine needs in order to do the same, and to see that it did."""
    versions = {"python": platform.python_version(), "torch": torch.__version__,
                "numpy": np.__version__}
    return {"seed": seed, "versions": versions,
            "data": {DATA.name: hashlib.sha256(DATA.read_bytes()).hexdigest()},
            "result": {name: round(value, 4) for name, value in run(seed).items()}}


def compare(then: dict, now: dict) -> tuple[list[str], list[str]]:
    """What contradicts the record `then`, and what may explain it."""
    wrong = [f"{name}: other data ({then['data'].get(name)} then, {digest} now)"
             for name, digest in now["data"].items() if then["data"].get(name) != digest]
    wrong += [f"{name}: {then['result'][name]} then, {value} now"
              for name, value in now["result"].items()
              if abs(value - then["result"][name]) > TOLERANCE[name]]
    other = [f"{name}: {then['versions'].get(name)} then, {version} now"
             for name, version in now["versions"].items() if then["versions"].get(name) != version]
    return wrong, other


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--record", type=Path, default=RECORD)
    parser.add_argument("--write", action="store_true", help="write the record, compare nothing")
    options = parser.parse_args()
    torch.set_num_threads(1)
    if options.write:
        text = json.dumps(record(seed=0), indent=2, sort_keys=True) + "\n"
        options.record.write_text(text, encoding="utf-8")
        return 0
    then = json.loads(options.record.read_text(encoding="utf-8"))
    now = record(then["seed"])
    wrong, other = compare(then, now)
    for line in other:
        print(f"another version of {line}")
    for line in wrong:
        print(f"DIFFERS {line}")
    print(f"result {'differs' if wrong else 'reproduced'}: {now['result']}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
