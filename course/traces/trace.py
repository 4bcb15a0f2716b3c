"""The record of one launch: who read and wrote which element, in the order in which it happened.

A CUDA thread is one thread of its block; a Triton program is a block with one thread.
"""

from dataclasses import dataclass, field

import numpy as np
import torch

# The columns of `Trace.accesses`.
BLOCK, THREAD, INTERVAL, ARRAY, ELEMENT, KIND, LINE = range(7)
READ, WRITE, ATOMIC = range(3)
KINDS = ("read", "write", "atomic")


@dataclass(frozen=True)
class Buffer:
    """An array that a kernel has touched: an argument ("global") or shared memory of a block."""

    name: str
    space: str  # "global" or "shared"; every block has a shared array of its own
    shape: tuple[int, ...]
    dtype: str  # "float32", as NumPy writes it


@dataclass(frozen=True)
class Tile:
    """What one line of a Triton program did with a tile of an array.

    elements: int64 array, the shape of the tile. mask: bool array of that shape; where it is
    False, nothing was touched, and the element need not exist.
    """

    program: int  # its number in the grid, x fastest: a block of `Trace.accesses`
    array: int
    kind: int
    elements: np.ndarray
    mask: np.ndarray


@dataclass(frozen=True)
class Trace:
    """accesses: int64 tensor (n, 7), a row for each access to one element, in time. Its columns
    are the number of the block in the grid and of the thread in its block (x fastest), how many
    barriers the block has passed, the number of the array in `buffers`, the element (row-major),
    the kind (0 read, 1 write, 2 atomic), and the line of the kernel.
    values: float64 tensor (n,): what was read, written, or left behind by an atomic.
    """

    kernel: str
    grid: tuple[int, int, int]  # blocks in x, y, z
    block: tuple[int, int, int]  # threads in x, y, z
    buffers: tuple[Buffer, ...]
    accesses: torch.Tensor
    values: torch.Tensor
    lines: dict[int, str] = field(default_factory=dict)  # number -> text, of the kernel's source
    # What was stopped, outside of its array: a row like those of `accesses`, shape (1, 7).
    outside: tuple[torch.Tensor, ...] = ()
    programs: bool = False  # of Triton: each is a block with one thread
    tiles: tuple[Tile, ...] = ()  # of programs, in time: the same accesses, and the masks

    @property
    def threads(self) -> int:
        """Threads of one block."""
        return self.block[0] * self.block[1] * self.block[2]

    @property
    def blocks(self) -> int:
        return self.grid[0] * self.grid[1] * self.grid[2]

    def of(self, space: str) -> torch.Tensor:
        """The accesses to "global" or "shared" memory, as rows like those of `accesses`."""
        numbers = [n for n, buffer in enumerate(self.buffers) if buffer.space == space]
        return self.accesses[torch.isin(self.accesses[:, ARRAY], torch.tensor(numbers))]

    @property
    def arrays(self) -> list[list]:
        """[name, space, shape, dtype] of each buffer: what a judge calls those of a stranger."""
        return [[b.name, b.space, list(b.shape), b.dtype] for b in self.buffers]

    def plain(self) -> dict[str, object]:
        """As numbers, strings, lists and tensors: what leaves a learner's process. Names stay."""
        return {"grid": list(self.grid), "block": list(self.block),
                "buffers": [rest for _name, *rest in self.arrays],
                "programs": self.programs, "accesses": self.accesses.to(torch.int32),
                "values": self.values}


def name_of(shape: tuple[int, ...], element: int) -> str:
    """The index of an element, as one writes it: "[3]", "[1, 2]"."""
    index = []
    for size in reversed(shape):
        index.append(element % size)
        element //= size
    return f"[{', '.join(map(str, reversed(index)))}]"


def place_of(number: int, dims: tuple[int, int, int]) -> str:
    """The number of a thread or block as its coordinates: "3", or "(1, 2)" where it has more."""
    x, rest = number % dims[0], number // dims[0]
    y, z = rest % dims[1], rest // dims[1]
    if dims[2] > 1:
        return f"({x}, {y}, {z})"
    return f"({x}, {y})" if dims[1] > 1 else str(x)
