"""CUDA kernels on any machine: `from course import kernels`, then `from numba import cuda`.

This is the one place that chooses where kernels run: in numba's simulator, on the CPU. From
here on every access of a kernel is looked at before it happens, and `record` keeps them all.
`on_gpu` sends the same source to a GPU, where there is one, in a process of its own.
"""

import copy
import os
import sys

if "numba.cuda" in sys.modules and os.environ.get("NUMBA_ENABLE_CUDASIM") != "1":
    raise ImportError("numba was imported before `course.kernels`, so its simulator is off. "
                      "Restart the kernel, and import `course.kernels` first")
os.environ["NUMBA_ENABLE_CUDASIM"] = "1"

from numba.cuda.simulator.kernel import (
    FakeCUDAKernel,
    _get_kernel_context,
    normalize_kernel_dimensions,
)
from numba.cuda.simulator.kernelapi import swapped_cuda_module

from course.kernels.errors import (
    Divergence,
    Endless,
    KernelError,
    NotRun,
    OutOfBounds,
    Unsupported,
)
from course.kernels.gpu import on_gpu
from course.kernels.launch import Launch
from course.traces.trace import Trace

__all__ = ["Divergence", "Endless", "KernelError", "NotRun", "OutOfBounds", "Trace",
           "Unsupported", "on_gpu", "record"]


def record(launch, *arguments, order: str = "ascending") -> Trace:
    """Launch a kernel and return what its threads did: `kernels.record(scale[2, 8], x, out)`.

    launch: a kernel with its blocks and threads. arguments: NumPy arrays, tensors on the CPU, and
    numbers; arrays are changed as a launch changes them. order: in which the threads of a block
    take their turns, "ascending", "descending", or any other word, the seed of a shuffle. Raises
    KernelError, or what a line of the kernel raises.
    """
    if not isinstance(launch, FakeCUDAKernel) or launch.grid_dim is None:
        raise Unsupported("record takes a kernel with its blocks and threads, such as "
                          "`kernels.record(scale[2, 8], x, out)`")
    run = Launch(launch.fn, _three(launch.grid_dim), _three(launch.block_dim), order)
    run.run(arguments)
    return run.trace()


def _three(dims) -> tuple[int, int, int]:
    return tuple([*dims, 1, 1][:3])


def _call(kernel, *arguments):
    """A launch, or a device function that a kernel calls."""
    if kernel._device:
        with swapped_cuda_module(kernel.fn, _get_kernel_context()):
            return kernel.fn(*arguments)
    record(kernel, *arguments)
    return None


def _configured(kernel, dims):
    """`kernel[blocks, threads]`: a launch of its own, and the kernel stays as it is."""
    launch = copy.copy(kernel)
    launch.grid_dim, launch.block_dim = normalize_kernel_dimensions(*dims[:2])
    return launch


FakeCUDAKernel.__call__, FakeCUDAKernel.__getitem__ = _call, _configured
