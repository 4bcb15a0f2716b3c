"""Record what CUDA's caching allocator does: `python record_snapshot.py [snapshot.json]`.

Trains the network of lesson 2.6 for two steps, then reads the allocator's own snapshot, empties
its cache, and runs out of memory on purpose. Without an argument it writes ../data/snapshot.json,
the record that ships with the course. Raises RuntimeError where there is no GPU for CUDA.
"""

import json
import sys
from pathlib import Path

import torch
from torch import nn

from course import data

WANTED = Path(__file__).parents[1] / "data" / "snapshot.json"


def train() -> tuple[nn.Module, torch.optim.Optimizer]:
    """Two training steps of lesson 2.6; what they need later is returned alive."""
    torch.manual_seed(0)
    blocks = [nn.Sequential(nn.Linear(128, 512), nn.ReLU(), nn.Linear(512, 128))
              for _ in range(4)]
    net = nn.Sequential(nn.Linear(64, 128), *blocks, nn.Linear(128, 10)).cuda()
    optimizer = torch.optim.Adam(net.parameters())
    images, labels = data.digits()
    x, y = images[:1024].flatten(1).cuda(), labels[:1024].cuda()
    for _ in range(2):
        optimizer.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        optimizer.step()
    return net, optimizer


def segments(snapshot: dict) -> list[dict]:
    """Each segment's blocks, in PyTorch's own words, without addresses and stack traces."""
    return [{"total_size": segment["total_size"],
             "blocks": [{"size": block["size"], "state": block["state"]}
                        for block in segment["blocks"]]}
            for segment in snapshot["segments"]]


def traces(snapshot: dict) -> list[list[dict]]:
    """For each GPU, what the allocator did: an action and bytes."""
    return [[{"action": event["action"], "size": event.get("size", 0)} for event in trace]
            for trace in snapshot["device_traces"]]


def message() -> str:
    """What PyTorch says when this process may take 1 % of the GPU's memory and asks for more."""
    torch.cuda.set_per_process_memory_fraction(0.01)
    wanted = torch.cuda.get_device_properties(0).total_memory // 50
    try:
        torch.empty(wanted, dtype=torch.uint8, device="cuda")
    except torch.OutOfMemoryError as error:
        return str(error)
    raise RuntimeError("the limit of 1 % of the memory was not enforced")


def record() -> dict:
    """Everything that lesson 2.6 shows of a GPU."""
    torch.cuda.memory._record_memory_history(context=None, max_entries=100_000)
    alive = train()
    snapshot = torch.cuda.memory._snapshot()
    torch.cuda.memory._record_memory_history(enabled=None)
    torch.cuda.empty_cache()
    emptied = torch.cuda.memory._snapshot()
    del alive
    return {"machine": torch.cuda.get_device_name(), "torch": torch.__version__,
            "script": Path(__file__).name, "segments": segments(snapshot),
            "segments_after_empty_cache": segments(emptied),
            "device_traces": traces(snapshot)[:1], "message": message()}


if __name__ == "__main__":
    if not torch.cuda.is_available():
        raise RuntimeError("a snapshot of the caching allocator needs a GPU for CUDA")
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else WANTED
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(record(), indent=1) + "\n", encoding="utf-8")
    print(target.name, target.stat().st_size, "bytes")
