"""One launch of a Triton kernel: where its tensors lie, and what its programs do with them.

Every tensor gets addresses so far from all others that no offset leads from one into the next.
So an address says which tensor was meant, and what is outside of it is found before it is used.
"""

import linecache
import math
import sys

import numpy as np
import torch

from course.kernels.errors import OutOfBounds, Unsupported
from course.traces.trace import ATOMIC, READ, WRITE, Buffer, Tile, Trace, place_of

ROOM = 1 << 40  # bytes from one tensor's first address to the next one's
MOST_ACCESSES = 1_000_000  # that a record keeps
DONE = {READ: "read", WRITE: "written", ATOMIC: "changed by an atomic"}


class Argument:
    """A tensor that a kernel got: its elements by their place in memory."""

    def __init__(self, number: int, tensor: torch.Tensor):
        self.number, self.start = number, tensor.data_ptr()
        self.bytes, self.shape = tensor.element_size(), tuple(tensor.shape)
        places = torch.empty(0, dtype=torch.int64)
        if tensor.numel():
            size = 1 + sum((n - 1) * step
                           for n, step in zip(tensor.shape, tensor.stride(), strict=True))
            places = torch.full((size,), -1)
            places.as_strided(tensor.shape, tensor.stride()).copy_(
                torch.arange(tensor.numel()).reshape(tensor.shape))
        self._elements = np.append(places.numpy(), -1)  # what is outside comes to the last one

    def elements(self, places: np.ndarray) -> np.ndarray:
        """The row-major element at each place in memory, counted from the first; -1 for none."""
        size = len(self._elements) - 1
        return self._elements[np.where((places >= 0) & (places < size), places, size)]

    @property
    def size(self) -> str:
        count = math.prod(self.shape)
        return f"{count} elements" if len(self.shape) < 2 else \
            f"shape {self.shape}, {count} elements"


class Programs:
    """Runs no kernel, but stands between a running one and memory. `trace()` is its record."""

    def __init__(self, kernel: str, file: str, tensors: dict[str, torch.Tensor]):
        """tensors: the kernel's arguments that are tensors on the CPU. Raises Unsupported."""
        self.kernel, self._file, self.grid, self.program = kernel, file, (1, 1, 1), 0
        self.buffers: list[Buffer] = []
        self._arguments: list[Argument] = []  # address n * ROOM belongs to number n - 1
        self._owners: list[object] = []
        self._tiles: list[tuple[Tile, np.ndarray, int]] = []  # with its values and its line
        self.accesses = 0
        for name, tensor in tensors.items():
            self.address(tensor, name)

    def address(self, tensor, name: str = "") -> int:
        """The address that stands for the first element of this tensor. Raises Unsupported."""
        for n, owner in enumerate(self._owners, 1):
            if owner is tensor:
                return n * ROOM
        plain = getattr(tensor, "base", tensor)  # Triton's own wrapping of a tensor
        if plain.dtype == torch.bfloat16:
            raise Unsupported(f"kernel `{self.kernel}`: `{name}` is bfloat16. Triton's interpreter "
                              "computes that wrongly; use float32 or float16, and bfloat16 only "
                              "on a GPU")
        same = [a for a in self._arguments
                if (a.start, a.shape) == (plain.data_ptr(), tuple(plain.shape)) and plain.numel()]
        argument = Argument(same[0].number if same else len(self.buffers), plain)
        if not same:
            self.buffers.append(Buffer(name or f"tensor {argument.number}", "global",
                                       argument.shape, str(plain.dtype).removeprefix("torch.")))
        self._owners.append(tensor)
        self._arguments.append(argument)
        return len(self._owners) * ROOM

    def resolve(self, addresses: np.ndarray, mask: np.ndarray, kind: int):
        """The real addresses, and the Tile, of what a line is about to do. Raises OutOfBounds.

        addresses: uint64 array of any shape; mask: bool array, False where nothing is touched.
        """
        signed = addresses.astype(np.int64)
        first = signed[mask][0] if mask.any() else signed.flat[0]
        owner = int((first + ROOM // 2) // ROOM) - 1
        if not 0 <= owner < len(self._arguments):
            raise OutOfBounds(f"{self._here()}no tensor of the kernel lies there")
        argument = self._arguments[owner]
        offsets = signed - (owner + 1) * ROOM
        places = offsets // argument.bytes
        elements = argument.elements(places)
        outside = mask & (elements < 0)
        tile = Tile(self.program, argument.number, kind,
                    np.where(elements < 0, places, elements), mask)
        if outside.any():
            self._refuse(argument, tile, outside)
        return (offsets + argument.start).astype(np.uint64), tile

    def note(self, tile: Tile, values: np.ndarray) -> None:
        """Keep what was done. values: array of the tile's shape, what was read or written."""
        self.accesses += int(tile.mask.sum())
        if self.accesses > MOST_ACCESSES:
            return
        dtype = np.dtype(self.buffers[tile.array].dtype)
        if values.dtype != dtype and values.dtype.itemsize == dtype.itemsize:
            values = values.view(dtype)  # an atomic maximum works on the bits of a float
        self._tiles.append((tile, np.broadcast_to(values, tile.mask.shape), _line(self._file)))

    def trace(self, outside: tuple[torch.Tensor, ...] = ()) -> Trace:
        """The record, of the first million accesses."""
        rows = [_rows(tile, line) for tile, _values, line in self._tiles]
        values = [values[tile.mask].astype(np.float64) for tile, values, _line in self._tiles]
        lines = {line: linecache.getline(self._file, line).strip()
                 for _tile, _values, line in self._tiles}
        return Trace(
            self.kernel, self.grid, (1, 1, 1), tuple(self.buffers),
            torch.from_numpy(np.concatenate(rows or [np.empty((0, 7), np.int64)])),
            torch.from_numpy(np.concatenate(values or [np.empty(0)])), lines, outside,
            True, tuple(tile for tile, *_ in self._tiles))

    def _refuse(self, argument: Argument, tile: Tile, outside: np.ndarray) -> None:
        name, first = self.buffers[argument.number].name, int(tile.elements[outside][0])
        many = f" ({outside.sum()} of this tile's {tile.mask.size} places are outside)" \
            if tile.mask.size > 1 else ""
        error = OutOfBounds(f"{self._here()}{name}[{first}] is {DONE[tile.kind]}, and "
                            f"`{name}` has {argument.size}{many}")
        only = Tile(tile.program, tile.array, tile.kind, np.array([first]), np.array([True]))
        error.trace = self.trace((torch.from_numpy(_rows(only, _line(self._file))),))
        raise error

    def _here(self) -> str:
        line = _line(self._file)
        text = linecache.getline(self._file, line).strip()
        return (f"kernel `{self.kernel}`, program {place_of(self.program, self.grid)}, "
                f"line {line}{f' `{text}`' if text else ''}: ")


def _rows(tile: Tile, line: int) -> np.ndarray:
    """A row of `Trace.accesses` for each element that the tile touches."""
    elements = tile.elements[tile.mask]
    rows = np.zeros((elements.size, 7), np.int64)
    rows[:] = (tile.program, 0, 0, tile.array, 0, tile.kind, line)
    rows[:, 4] = elements
    return rows


def _line(file: str) -> int:
    """The line of the kernel's file that is running now, or 0."""
    frame = sys._getframe(1)
    while frame and frame.f_code.co_filename != file:
        frame = frame.f_back
    return frame.f_lineno if frame else 0
