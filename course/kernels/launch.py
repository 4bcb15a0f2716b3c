"""One launch in the simulator: blocks one after the other, the threads of a block in turns.

Each thread is a greenlet, so there is one thread of the system, every run is the same, and the
order can be chosen: what depends on it is a mistake that a GPU would show now and then.
"""

import inspect
import linecache
import math
import random

import greenlet
import numpy as np
import torch
from numba.cuda.simulator.kernel import _push_kernel_context
from numba.cuda.simulator.kernelapi import swapped_cuda_module

from course.kernels.barrier import number, same_barrier
from course.kernels.cuda import Module, Thread
from course.kernels.errors import Endless, KernelError, Unsupported
from course.kernels.watched import Watched
from course.traces.trace import Buffer, Trace, place_of

MOST_THREADS = 1024  # of a block, in CUDA
MOST_ACCESSES = 1_000_000  # of a launch: a loop that goes on beyond does not end


class Launch:
    """Runs a kernel once. `trace()` is what it has done so far."""

    def __init__(self, function, grid, block, order: str = "ascending"):
        self.function, self.grid, self.block, self.order = function, grid, block, order
        self.buffers: list[Buffer] = []
        self._keys: dict[object, int] = {}  # what makes a buffer -> its number
        self._rows: list[tuple[int, ...]] = []
        self._values: list[float] = []
        self._interval, self._own, self._outside = 0, {}, ()
        blocks, threads = math.prod(grid), math.prod(block)
        if min(*grid, *block) < 1 or threads > MOST_THREADS:
            raise Unsupported(f"kernel `{function.__name__}`: {blocks} blocks of {threads} threads "
                              "were asked for; a launch has at least one of each, and at most "
                              f"{MOST_THREADS} threads in a block")

    def run(self, arguments: tuple) -> None:
        """Raises KernelError, with the trace, or what the kernel's own line raised."""
        given = [self._watch(*pair) for pair in zip(self._names(arguments), arguments, strict=True)]
        module = Module(self, self.grid, self.block)
        try:
            with (_push_kernel_context(module), swapped_cuda_module(self.function, module),
                  np.errstate(all="ignore")):
                for block in self._ordered(np.ndindex(*self.grid[::-1])):
                    self._run_block(block[::-1], given)
        except KernelError as error:
            error.trace = self.trace()
            raise

    def trace(self) -> Trace:
        rows = torch.tensor(self._rows, dtype=torch.int64).reshape(-1, 7)
        source = {n: linecache.getline(self.function.__code__.co_filename, n).strip()
                  for n in set(rows[:, 6].tolist())}
        return Trace(self.function.__name__, self.grid, self.block, tuple(self.buffers), rows,
                     torch.tensor(self._values, dtype=torch.float64), source, self._outside)

    def note(self, array: int, element: int, kind: int, value, frame) -> None:
        thread = greenlet.getcurrent()
        if len(self._rows) >= MOST_ACCESSES:
            raise Endless(self.here(frame) + f"{MOST_ACCESSES:,} accesses, and no end: does a loop "
                          "never stop?")
        self._rows.append((self._number, thread.thread_id, self._interval, array, int(element),
                           kind, frame.f_lineno))
        self._values.append(float(value))

    def stop(self, array: int, element: int, kind: int, frame) -> None:
        """Keep the access that ends this launch: it is outside of its array."""
        self._outside = (torch.tensor([[self._number, greenlet.getcurrent().thread_id,
                                        self._interval, array, element, kind, frame.f_lineno]]),)

    def shared(self, key, shape: tuple[int, ...], dtype: np.dtype, frame) -> Watched:
        """The shared array that the call at `key` makes: one for the block."""
        if key not in self._own:
            number = self._buffer(_assigned(frame), "shared", shape, dtype, key)
            self._own[key] = Watched(self, number, np.zeros(shape, dtype))
        return self._own[key]

    def here(self, frame) -> str:
        """How an error begins: the kernel, the thread, the line."""
        thread = greenlet.getcurrent()
        text = linecache.getline(frame.f_code.co_filename, frame.f_lineno).strip()
        who = (f"thread {place_of(thread.thread_id, self.block)} of block "
               f"{place_of(self._number, self.grid)}")
        return f"kernel `{self.function.__name__}`, {who}, line {frame.f_lineno} `{text}`: "

    def _names(self, arguments: tuple) -> list[str]:
        """The names of the kernel's arguments: one for each that it got, or Unsupported."""
        names, got = list(inspect.signature(self.function).parameters), len(arguments)
        if len(names) != got:
            raise Unsupported(f"kernel `{self.function.__name__}` takes "
                              f"{', '.join(names) or 'nothing'}; it got {got} "
                              f"argument{'s' if got != 1 else ''}")
        return names

    def _watch(self, name: str, argument):
        """Arrays are watched, and numbers are what they are."""
        if isinstance(argument, torch.Tensor):
            argument = argument.detach().numpy()
        if not isinstance(argument, np.ndarray):
            return argument
        return Watched(self, self._buffer(name, "global", argument.shape, argument.dtype, name),
                       argument)

    def _buffer(self, name: str, space: str, shape, dtype, key) -> int:
        if key not in self._keys:
            self._keys[key] = len(self.buffers)
            self.buffers.append(Buffer(name, space, tuple(shape), str(dtype)))
        return self._keys[key]

    def _ordered(self, items) -> list:
        items = list(items)
        if self.order == "descending":
            items.reverse()
        elif self.order != "ascending":
            random.Random(self.order).shuffle(items)
        return items

    def _run_block(self, block: tuple[int, int, int], arguments: list) -> None:
        self._interval, self._own = 0, {}
        self._number = block[0] + self.grid[0] * (block[1] + self.grid[1] * block[2])
        (x, y, z) = self.block
        threads = [Thread(self.function, block, (n % x, n // x % y, n // (x * y)), n)
                   for n in range(x * y * z)]
        waiting = self._ordered(threads)
        try:
            while waiting:
                for thread in waiting:
                    thread.waits = 0
                    thread.switch(*arguments) if not thread else thread.switch()
                left = [thread for thread in waiting if not thread.dead]
                same_barrier(self, waiting, left)
                waiting, self._interval = self._ordered(sorted(left, key=number)), \
                    self._interval + 1
        finally:
            for thread in threads:
                thread.throw()  # end what a stopped launch has left in the middle


def _assigned(frame) -> str:
    """The name that a shared array gets: `tile = cuda.shared.array(...)`."""
    text = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
    name = text.partition("=")[0].strip()
    return name if name.isidentifier() else "shared"
