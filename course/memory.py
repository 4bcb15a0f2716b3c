"""Watch which tensors are alive: `with memory.watch(model, optimizer) as seen: ...`

It works on a CPU and on a GPU alike, because it watches PyTorch's operations and not a device.
What an operation needs inside, and gives back before it returns, it does not see.
"""

import json
import os
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

from course.exercises import ROOT

KINDS = ("weights", "optimiser state", "gradients", "activations and others")
MIB = 2**20
RECORD = ROOT / "day2" / "data" / "snapshot.json"
RECORDER = ROOT / "day2" / "code" / "record_snapshot.py"


class watch(TorchDispatchMode):
    """Note every tensor that is made or freed inside the `with`, in bytes of its memory.

    model, optimizer: their weights, gradients and state are told apart from everything else,
    and count from the start. Other tensors that were there before are not counted. budget:
    bytes; an operation that would take more raises torch.OutOfMemoryError. `live` and `peak`
    are bytes now, and at most so far.
    """

    def __init__(self, model: torch.nn.Module | None = None,
                 optimizer: torch.optim.Optimizer | None = None, *, budget: int | None = None):
        super().__init__()
        self.model, self.optimizer, self.budget = model, optimizer, budget
        self.live = self.peak = 0
        self.changes: list[tuple[int, int]] = []  # which memory, bytes more or fewer
        self.marks: list[tuple[int, str]] = []  # after how many changes, a name
        self.kinds: dict[int, str] = {}  # which memory -> one of KINDS
        self._known: dict[int, int] = {}  # id of a living storage -> which memory
        for _kind, storage in self._of_training():
            self._add(storage)
        self._sort()
        self.start = max(len(self.changes) - 1, 0)  # what was there before is one step

    def mark(self, name: str) -> None:
        """Name what has happened since the last mark; `draw.memory_timeline` writes it there."""
        self._sort()
        self.marks.append((len(self.changes) - self.start, name))

    def heights(self) -> dict[str, list[int]]:
        """For each of KINDS, the bytes alive at the start and after each change."""
        return {kind: list(accumulate(size * (self.kinds.get(which, KINDS[-1]) == kind)
                                      for which, size in self.changes))[self.start:]
                for kind in KINDS}

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        # What an operation was given is not new; but torch.tensor(...) is given to lift_fresh.
        before = set() if func is torch.ops.aten.lift_fresh.default else \
            {id(storage) for storage in _storages((args, kwargs))}
        result = func(*args, **(kwargs or {}))
        for storage in _storages(result):
            if id(storage) not in before:  # else a view of what was there, or written in place
                self._add(storage)
        self._sort()
        return result

    def __exit__(self, *error):
        self._sort()
        return super().__exit__(*error)

    def _add(self, storage: torch.UntypedStorage) -> None:
        size = storage.nbytes()
        if id(storage) in self._known:
            return
        if self.budget is not None and self.live + size > self.budget:
            raise torch.OutOfMemoryError(
                f"Out of memory. Tried to allocate {size / MIB:.2f} MiB. The budget is "
                f"{self.budget / MIB:.2f} MiB, of which {(self.budget - self.live) / MIB:.2f} MiB "
                "is free.")
        which = self._known[id(storage)] = len(self.changes)
        self._change(which, size)
        weakref.finalize(storage, self._free, id(storage), size).atexit = False

    def _free(self, name: int, size: int) -> None:
        self._change(self._known.pop(name), -size)

    def _change(self, which: int, size: int) -> None:
        self.changes.append((which, size))
        self.live += size
        self.peak = max(self.peak, self.live)

    def _sort(self) -> None:
        """Note what is a weight, a gradient, a state by now: a gradient is one only at the end
        of its making."""
        for kind, storage in self._of_training():
            if id(storage) in self._known:
                self.kinds[self._known[id(storage)]] = kind

    def _of_training(self) -> Iterator[tuple[str, torch.UntypedStorage]]:
        parameters = list(self.model.parameters()) if self.model else []
        states = [self.optimizer.state[p] for p in parameters if p in self.optimizer.state] \
            if self.optimizer else []
        for kind, tensors in zip(KINDS, (parameters, states, [p.grad for p in parameters]),
                                 strict=False):
            for storage in _storages(tensors):
                yield kind, storage


def _storages(tree) -> list[torch.UntypedStorage]:
    """The memory behind every ordinary tensor in a nest of lists and dicts."""
    return [leaf.untyped_storage() for leaf in tree_leaves(tree)
            if isinstance(leaf, torch.Tensor) and leaf.layout == torch.strided]


def snapshot() -> dict | None:
    """What CUDA's caching allocator did in two training steps: day2/code/record_snapshot.py.

    Recorded now where there is a GPU for CUDA, in a process of its own; otherwise the record
    that comes with the course, or None if there is none yet. Raises
    subprocess.CalledProcessError if the recording fails.
    """
    if not torch.cuda.is_available():
        return json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "snapshot.json")
        subprocess.run([sys.executable, str(RECORDER), str(path)], check=True,
                       capture_output=True, env=os.environ | {"PYTHONPATH": str(ROOT)})
        return json.loads(path.read_text(encoding="utf-8"))
