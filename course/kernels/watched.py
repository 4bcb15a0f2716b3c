"""An array as a kernel sees it: each access is looked at before it happens, and recorded."""

import operator
import sys

import numpy as np

from course.kernels.errors import OutOfBounds, Unsupported
from course.traces.trace import ATOMIC, READ, WRITE


class Watched:
    """An array of a kernel, or a slice of one. `values` is the memory itself, `places` says which
    element of the whole array each of them is."""

    def __init__(self, run, number: int, values: np.ndarray, places: np.ndarray | None = None):
        self._run, self._number, self._values = run, number, values
        self._places = np.arange(values.size).reshape(values.shape) if places is None else places
        self.shape, self.size, self.ndim = values.shape, values.size, values.ndim
        self.dtype = values.dtype

    def __len__(self) -> int:
        return len(self._values)

    @property
    def T(self) -> "Watched":
        return Watched(self._run, self._number, self._values.T, self._places.T)

    def __getitem__(self, index):
        frame = sys._getframe(1)
        index = self._checked(index, "read", frame)
        if _is_part(index, self.ndim):
            return Watched(self._run, self._number, self._values[index], self._places[index])
        value = self._values[index]
        self._run.note(self._number, self._places[index], READ, value, frame)
        return value

    def __setitem__(self, index, value) -> None:
        frame = sys._getframe(1)
        index = self._one(index, "written", frame)
        self._values[index] = value
        self._run.note(self._number, self._places[index], WRITE, self._values[index], frame)

    def change(self, index, how, frame):
        """An atomic: replace the element by `how(element)` and return what it was."""
        index = self._one(index, "changed by an atomic", frame)
        old = self._values[index]
        self._values[index] = how(old)
        self._run.note(self._number, self._places[index], ATOMIC, self._values[index], frame)
        return old

    @property
    def _name(self) -> str:
        return self._run.buffers[self._number].name

    def _one(self, index, done: str, frame) -> tuple:
        """The index of one element, which is all that a thread may write at once."""
        index = self._checked(index, done, frame)
        if _is_part(index, self.ndim):
            raise Unsupported(self._run.here(frame) + f"`{self._name}` is {done} as a whole; a "
                              "thread writes one element at a time")
        return index

    def _checked(self, index, done: str, frame) -> tuple:
        """The index as a tuple, or OutOfBounds: below zero is outside, as it is in CUDA."""
        index = index if isinstance(index, tuple) else (index,)
        if len(index) > self.ndim:
            raise Unsupported(self._run.here(frame) + f"`{self._name}` has {self.ndim} "
                              f"dimensions, and the index {len(index)}")
        for number, size in zip(index, self.shape, strict=False):
            if isinstance(number, slice):
                continue
            try:
                inside = 0 <= operator.index(number) < size
            except TypeError:
                raise Unsupported(self._run.here(frame) + f"the index of `{self._name}` is "
                                  f"{number!r}; it must be a whole number") from None
            if not inside:
                self._refuse(index, done, frame)
        return index

    def _refuse(self, index: tuple, done: str, frame) -> None:
        size = f"{self.size} elements" if self.ndim == 1 else f"shape {tuple(self.shape)}"
        if self.ndim == 1:
            self._run.stop(self._number, int(index[0]), READ if done == "read" else WRITE, frame)
        where = ", ".join(str(int(n)) if not isinstance(n, slice) else ":" for n in index)
        raise OutOfBounds(self._run.here(frame) + f"{self._name}[{where}] is {done}, and "
                          f"`{self._name}` has {size}")


def _is_part(index: tuple, ndim: int) -> bool:
    """True for a slice or a row: an array again, not one element."""
    return len(index) < ndim or any(isinstance(number, slice) for number in index)
