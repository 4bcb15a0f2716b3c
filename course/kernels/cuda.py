"""What a kernel finds under the name `cuda` while it runs in the simulator.

numba's own simulator has the rest: `Dim3`, `popc`, `fma` and the like come from there.
"""

import sys
from contextvars import copy_context

import greenlet
import numpy as np
from numba.cuda.simulator.kernelapi import Dim3, FakeCUDAModule
from numba.np import numpy_support

from course.kernels.errors import Unsupported


class Thread(greenlet.greenlet):
    """One CUDA thread. It runs until a barrier; then its block lets the next one run."""

    def __init__(self, run, block: tuple[int, int, int], thread: tuple[int, int, int], number: int):
        super().__init__(run)
        self.gr_context = copy_context()  # NumPy keeps there that a launch warns of nothing
        self.blockIdx, self.threadIdx, self.thread_id = Dim3(*block), Dim3(*thread), number
        self.waits = 0  # the line of the barrier at which it waits


def current() -> Thread:
    return greenlet.getcurrent()


class Shared:
    def __init__(self, run):
        self._run = run

    def array(self, shape, dtype, alignment=None):
        """One array for the whole block, the same for every thread that reaches this line."""
        frame = sys._getframe(1)
        return self._run.shared((frame.f_code, frame.f_lasti), _shape(shape), _dtype(dtype), frame)


class Local:
    def array(self, shape, dtype, alignment=None):
        """An array of this thread alone."""
        return np.zeros(_shape(shape), _dtype(dtype))


class Atomic:
    def __init__(self, run):
        self._run = run

    def add(self, array, index, value):
        return array.change(index, lambda old: old + value, sys._getframe(1))

    def sub(self, array, index, value):
        return array.change(index, lambda old: old - value, sys._getframe(1))

    def max(self, array, index, value):
        return array.change(index, lambda old: max(old, value), sys._getframe(1))

    def min(self, array, index, value):
        return array.change(index, lambda old: min(old, value), sys._getframe(1))

    def exch(self, array, index, value):
        return array.change(index, lambda old: value, sys._getframe(1))

    def cas(self, array, index, old, value):
        return array.change(index, lambda now: value if now == old else now, sys._getframe(1))

    def __getattr__(self, name):
        raise _missing(self._run, sys._getframe(1))


class Module(FakeCUDAModule):
    """`cuda` for the threads of one launch."""

    def __init__(self, run, grid, block):
        super().__init__(grid, block, 0)
        self._run, self._shared, self._local = run, Shared(run), Local()
        self._atomic = Atomic(run)

    threadIdx = property(lambda self: current().threadIdx)
    blockIdx = property(lambda self: current().blockIdx)
    laneid = property(lambda self: current().thread_id % 32)

    def syncthreads(self) -> None:
        current().waits = sys._getframe(1).f_lineno
        current().parent.switch()

    def _none_such(self, *_arguments):
        raise _missing(self._run, sys._getframe(1))

    syncthreads_count = syncthreads_and = syncthreads_or = _none_such
    syncwarp = shfl_sync = shfl_down_sync = shfl_up_sync = shfl_xor_sync = _none_such


def _missing(run, frame) -> Unsupported:
    return Unsupported(run.here(frame) + "the simulator has no such function")


def _shape(shape) -> tuple[int, ...]:
    return (shape,) if isinstance(shape, int) else tuple(shape)


def _dtype(dtype) -> np.dtype:
    try:
        return np.dtype(dtype)
    except TypeError:
        return numpy_support.as_dtype(dtype)  # one of numba's own types
