"""Triton's interpreter, with a look at every load and store before it happens.

One outside of its tensor would corrupt this process, so it is stopped, and the error says which
program did it, where, and in which line. Imported by `tiles`, once the interpreter is on. Holds
for Triton 3.4 to 3.9: what it builds on is the same in all of them.
"""

import inspect

import numpy as np
import triton.language as tl
from triton.runtime import interpreter
from triton.runtime.errors import InterpreterError
from triton.runtime.interpreter import GridExecutor, InterpreterBuilder, TensorHandle

from course.kernels import repairs
from course.kernels.errors import Unsupported
from course.kernels.programs import MOST_ACCESSES, Programs
from course.traces.trace import ATOMIC, READ, WRITE, Trace

_launches: list[Programs] = []  # the one that runs is the last
_finished: list[Trace] | None = None  # while `record` waits for them


def record(launch, *arguments, **sizes) -> Trace:
    """Launch a kernel and return what its programs did: `tiles.record(add[(3,)], x, y, BLOCK=4)`.

    launch: a kernel with its grid, or a function that launches one; what follows is passed on.
    Raises KernelError, or what a line of the kernel raises, and Unsupported unless exactly one
    kernel was launched.
    """
    global _finished
    before, _finished = _finished, []
    try:
        launch(*arguments, **sizes)
        if len(_finished) != 1:
            raise Unsupported(f"record takes one launch, and this made {len(_finished)}")
        return _finished[0]
    finally:
        _finished = before


def _whole(launch: Programs) -> Trace:
    if launch.accesses > MOST_ACCESSES:
        raise Unsupported(f"kernel `{launch.kernel}`: {launch.accesses:,} accesses are too many "
                          "for a record; launch it with a smaller tensor")
    return launch.trace()


class Executor(GridExecutor):
    """Launches a kernel, and says which tensors are its own."""

    def __call__(self, *args, **kwargs):
        depth = len(_launches)
        try:
            with np.errstate(all="ignore"):  # a GPU warns of nothing
                super().__call__(*args, **kwargs)
            if _finished is not None:
                _finished.append(_whole(_launches[-1]))
        except InterpreterError as error:
            raise _first(error) from None
        finally:
            del _launches[depth:]

    def _init_args_hst(self, args, kwargs):
        args, kwargs = super()._init_args_hst(args, kwargs)
        given = inspect.getcallargs(self.fn, *args, **kwargs).items()
        given = ((name, arg if hasattr(arg, "data_ptr") else getattr(arg, "base", None))
                 for name, arg in given)  # a descriptor has a base
        tensors = {name: arg for name, arg in given if hasattr(arg, "data_ptr")}
        _launches.append(Programs(self.fn.__name__, self.fn.__code__.co_filename, tensors))
        return args, kwargs


class Builder(InterpreterBuilder):
    """Does what a line of a kernel says, after a look at the addresses."""

    def set_grid_dim(self, x, y, z):
        super().set_grid_dim(x, y, z)
        _launches[-1].grid = (x, y, z)

    def set_grid_idx(self, x, y, z):
        super().set_grid_idx(x, y, z)
        _launches[-1].program = x + self.grid_dim[0] * (y + self.grid_dim[1] * z)

    def create_masked_load(self, ptrs, mask, other, *args, **kwargs):
        kind, allowed = ptrs.get_element_ty(), _bools(mask)
        dtype = interpreter._get_np_dtype(kind)
        if other is None and dtype.kind == "f" and not allowed.all():  # undefined on a GPU
            other = TensorHandle(np.full(ptrs.data.shape, np.nan, dtype), kind)
        real, tile = _look(ptrs, allowed, READ)
        loaded = super().create_masked_load(real, _handle(allowed), other, *args, **kwargs)
        _launches[-1].note(tile, loaded.data)
        return loaded

    def create_masked_store(self, ptrs, value, mask, *args, **kwargs):
        allowed = _bools(mask)
        real, tile = _look(ptrs, allowed, WRITE)
        super().create_masked_store(real, value, _handle(allowed), *args, **kwargs)
        _launches[-1].note(tile, value.data)

    def create_atomic_rmw(self, operation, ptr, value, mask, *args, **kwargs):
        allowed = _bools(mask)
        real, tile = _look(ptr, allowed, ATOMIC)
        return _changed(tile, real, super().create_atomic_rmw(
            operation, real, value, _handle(allowed), *args, **kwargs))

    def create_atomic_cas(self, ptr, *args, **kwargs):
        real, tile = _look(ptr, np.ones(ptr.data.shape, bool), ATOMIC)
        return _changed(tile, real, super().create_atomic_cas(real, *args, **kwargs))

    def get_bf16_ty(self):
        raise Unsupported("Triton's interpreter computes bfloat16 wrongly: use float32 or float16")


def _bools(mask) -> np.ndarray:
    """A mask, which may be of integers, or an array without a handle."""
    return np.asarray(mask.data).astype(bool)


def _handle(mask: np.ndarray) -> TensorHandle:
    """Triton 3.9 takes no mask of integers, and makes one where a scalar mask meets a tile's."""
    return TensorHandle(mask, tl.int1)


def _look(ptrs: TensorHandle, mask: np.ndarray, kind: int):
    """Real pointers for those that the launch made up, and the tile that they are."""
    addresses, tile = _launches[-1].resolve(ptrs.data, mask, kind)
    return TensorHandle(addresses, ptrs.dtype), tile


def _changed(tile, real: TensorHandle, before: TensorHandle) -> TensorHandle:
    """Note what an atomic has left behind; give the kernel what was there before it."""
    dtype = before.data.dtype
    left = interpreter._interpreter.load(real.data, tile.mask, np.zeros(real.data.shape, dtype),
                                         dtype)
    _launches[-1].note(tile, left)
    return before


def _pointer(arg):
    """What a kernel gets for an argument: for a tensor, the address that its launch gave it."""
    value = _convert(arg)
    if _launches and hasattr(arg, "data_ptr"):
        value.handle.data = np.array([_launches[-1].address(arg)], dtype=np.uint64)
    return value


def _first(error: BaseException) -> BaseException:
    """What went wrong in the kernel, without the wrapping of every call around it."""
    while isinstance(error, InterpreterError) and error.__cause__:
        error = error.__cause__
    return error


_convert, interpreter._implicit_cvt = interpreter._implicit_cvt, _pointer
interpreter.GridExecutor = Executor
interpreter.interpreter_builder.__class__ = Builder
repairs.mend()
