"""Kernels in the simulator: what they compute, what stops them, and what is recorded of them."""

import numpy as np
import pytest
import torch

from course import kernels
from course.kernels import Divergence, Endless, KernelError, OutOfBounds, Unsupported, record
from course.traces.counts import counts, scattered
from course.traces.races import races
from course.traces.replay import Impossible, Unwritten, replay

cuda = pytest.importorskip("numba.cuda", reason="numba has no build here")
float32 = pytest.importorskip("numba").float32
ORDERS = ["ascending", "descending", "a seed", "another"]


@cuda.jit
def scale(x, out, factor):
    i = cuda.grid(1)
    if i < x.size:
        out[i] = factor * x[i]


@cuda.jit
def total(x, out):
    tile = cuda.shared.array(128, float32)
    t = cuda.threadIdx.x
    tile[t] = x[cuda.grid(1)]
    cuda.syncthreads()
    step = cuda.blockDim.x // 2
    while step > 0:
        if t < step:
            tile[t] += tile[t + step]
        cuda.syncthreads()
        step //= 2
    if t == 0:
        out[cuda.blockIdx.x] = tile[0]


@cuda.jit
def shifted(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    out[t] = tile[(t + 1) % cuda.blockDim.x]


@cuda.jit
def shifted_after_a_barrier(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    out[t] = tile[(t + 1) % cuda.blockDim.x]


def randoms(n: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=n).astype(np.float32)


@pytest.mark.parametrize("order", ORDERS)
def test_a_reduction_is_right_in_every_order(order):
    x, out = randoms(1024), np.zeros(8, np.float32)
    trace = record(total[8, 128], x, out, order=order)
    np.testing.assert_allclose(out, x.reshape(8, 128).sum(1), rtol=1e-5, atol=1e-5)
    assert not races(trace)
    assert counts(trace) == {"global": {"read": 1024, "write": 8, "atomic": 0},
                             "shared": {"read": 8 * (2 * 127 + 1), "write": 8 * 255, "atomic": 0}}
    assert trace.accesses[:, 2].max() == 8  # one barrier, then log2(128) of them


def test_a_launch_takes_tensors_and_arrays_alike():
    x, out = torch.arange(10.0), torch.zeros(10)
    scale[2, 8](x, out, 3)
    assert torch.equal(out, 3 * x)
    array = np.zeros(10, np.float32)
    scale[5, 2](x.numpy(), array, 2.0)
    assert (array == 2 * x.numpy()).all()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("run", range(25))
def test_a_missing_barrier_is_found_every_time(order, run):
    """Also where the values come out right: in descending order they often do."""
    size = 2 + run % 63
    x, out = randoms(size, run), np.zeros(size, np.float32)
    order = order if order in ORDERS[:2] else f"{order} {run}"
    found = races(record(shifted[1, size], x, out, order=order))
    assert {race.element for race in found} == set(range(size))
    assert not races(record(shifted_after_a_barrier[1, size], x, out, order=order))


def test_what_a_race_is_between_blocks_and_what_atomics_order():
    @cuda.jit
    def same_place(out):
        out[0] = cuda.blockIdx.x

    @cuda.jit
    def counted(out):
        cuda.atomic.add(out, 0, 1)

    @cuda.jit
    def counted_and_read(out):
        cuda.atomic.add(out, 0, 1)
        out[1 + cuda.grid(1)] = out[0]

    out = np.zeros(9, np.int32)
    (race,) = races(record(same_place[2, 1], out))
    assert race.first[0] != race.second[0], "two blocks"
    assert len(races(record(same_place[1, 2], out))) == 1
    assert not races(record(same_place[1, 1], out))
    out[:] = 0
    assert not races(record(counted[2, 4], out))
    assert out[0] == 8
    assert races(record(counted_and_read[2, 4], out))


@pytest.mark.parametrize(("shift", "index", "action"), [
    (1, 8, "read"), (-1, -1, "read"), (1000, 1000, "read")])
def test_out_of_bounds_is_stopped_and_says_who_where_and_how_large(shift, index, action):
    @cuda.jit
    def reads(x, out):
        i = cuda.grid(1)
        out[i] = x[i + shift]

    x, out = np.ones(8, np.float32), np.zeros(8, np.float32)
    with pytest.raises(OutOfBounds) as caught:
        reads[2, 4](x, out)
    said = str(caught.value)
    thread = {8: "thread 3 of block 1", -1: "thread 0 of block 0", 1000: "thread 0 of block 0"}
    assert "kernel `reads`" in said and thread[index] in said and "out[i] = x[i + shift]" in said
    assert f"x[{index}] is {action}, and `x` has 8 elements" in said
    assert " ".join(caught.value._render_traceback_()) == f"OutOfBounds: {said}"
    assert caught.value.trace.outside[0][0, 4] == index
    assert (out[:7] == 1).all() if index == 8 else (out == 0).all()


def test_a_matrix_is_bounded_in_each_axis():
    @cuda.jit
    def turn(x, out):
        column, row = cuda.grid(2)
        out[column, row] = x[row, column]

    x, out = np.arange(6.0).reshape(2, 3), np.zeros((3, 2))
    record(turn[(1, 1), (3, 2)], x, out)
    assert (out == x.T).all()
    with pytest.raises(OutOfBounds, match=r"thread \(0, 2\) of block 0,.*x\[2, 0\].*\(2, 3\)"):
        turn[(1, 1), (3, 3)](x, out)


def test_a_barrier_that_not_every_thread_reaches_is_named():
    @cuda.jit
    def early(x):
        if cuda.threadIdx.x < 3:
            return
        cuda.syncthreads()

    @cuda.jit
    def two_barriers(x):
        if cuda.threadIdx.x % 2:
            cuda.syncthreads()
        else:
            cuda.syncthreads()

    line = early.py_func.__code__.co_firstlineno + 4
    with pytest.raises(Divergence, match=rf"threads 3, 4 at line {line}; threads 0, 1, 2 never"):
        early[1, 5](np.zeros(1))
    with pytest.raises(Divergence, match=r"threads 1, 3 at line \d+; threads 0, 2 at line \d+"):
        two_barriers[1, 4](np.zeros(1))


def test_two_shared_arrays_on_one_line_are_two():
    @cuda.jit
    def both(out):
        a, b = cuda.shared.array(4, float32), cuda.shared.array(4, float32)
        t = cuda.threadIdx.x
        a[t], b[t] = 1.0, 2.0
        cuda.syncthreads()
        out[t] = a[t] + 10 * b[t]

    out = np.zeros(4, np.float32)
    both[1, 4](out)
    assert (out == 21).all()


def test_shared_arrays_of_two_cells_are_two():
    """Both stand in line 3 of their cell, at the same place of their code."""
    cells = ["""@cuda.jit(device=True)
def twos(t):
    other = cuda.shared.array(4, float32)
    other[t] = 2
""", """@cuda.jit
def keeps(out):
    tile = cuda.shared.array(4, float32)
    t = cuda.threadIdx.x
    tile[t] = t
    twos(t)
    out[t] = tile[t]
"""]
    names = {"cuda": cuda, "float32": float32}
    for number, cell in enumerate(cells):
        exec(compile(cell, f"<cell {number}>", "exec"), names)
    out = np.zeros(4, np.float32)
    names["keeps"][1, 4](out)
    assert out.tolist() == [0, 1, 2, 3]


def test_shared_memory_is_the_blocks_own_and_nobody_has_written_it():
    @cuda.jit
    def unwritten(out):
        tile = cuda.shared.array(4, float32)
        out[cuda.grid(1)] = tile[cuda.threadIdx.x]

    out = np.zeros(8, np.float32)
    trace = record(unwritten[2, 4], out)
    with pytest.raises(Unwritten, match="thread 0 of block 0 reads an element of `tile`"):
        replay(trace, [torch.zeros(8)])


def test_what_never_ends_and_what_cannot_be_is_refused(monkeypatch):
    @cuda.jit
    def waits(flag):
        while flag[0] == 0:
            pass

    @cuda.jit
    def whole(x):
        x[:] = 1

    @cuda.jit
    def halves(x):
        x[cuda.threadIdx.x / 2] = 1

    monkeypatch.setattr("course.kernels.launch.MOST_ACCESSES", 1000)
    with pytest.raises(Endless, match="does a loop never stop"):
        waits[1, 1](np.zeros(1))
    with pytest.raises(Unsupported, match="at most 1024 threads"):
        whole[1, 2048](np.zeros(1))
    with pytest.raises(Unsupported, match="one element at a time"):
        whole[1, 1](np.zeros(1))
    with pytest.raises(Unsupported, match="must be a whole number"):
        halves[1, 2](np.zeros(1))
    with pytest.raises(Unsupported, match="blocks and threads"):
        record(scale, np.zeros(1), np.zeros(1), 1)
    assert issubclass(Endless, KernelError)


@pytest.mark.parametrize(("arguments", "words"), [
    ((1,), "takes x, out, factor; it got 1 argument$"),
    ((1, 2, 3, 4), "takes x, out, factor; it got 4 arguments$"),
])
def test_a_launch_with_other_arguments_says_which_it_takes(arguments, words):
    with pytest.raises(Unsupported, match="kernel `scale` " + words):
        scale[1, 4](*arguments)


@pytest.mark.parametrize(("blocks", "threads", "words"), [
    (0, 4, "0 blocks of 4 threads"), (1, 0, "1 blocks of 0 threads"),
    ((2, 0), (4, 4), "0 blocks of 16 threads"),
])
def test_a_launch_without_a_thread_is_refused_as_on_a_gpu(blocks, threads, words):
    with pytest.raises(Unsupported, match=words + " were asked for; .* at least one of each"):
        scale[blocks, threads](np.zeros(4), np.zeros(4), 1)


def test_an_atomic_changes_one_element_and_what_is_missing_is_said():
    @cuda.jit
    def row(out):
        cuda.atomic.add(out, 0, 1)

    @cuda.jit
    def around(out):
        cuda.atomic.inc(out, (0, 0), 3)

    out = np.zeros((2, 3))
    with pytest.raises(Unsupported, match=r"`out` is changed by an atomic as a whole"):
        row[1, 1](out)
    assert (out == 0).all()
    with pytest.raises(Unsupported, match=r"`cuda.atomic.inc.*: the simulator has no such"):
        around[1, 1](out)


def test_after_an_error_the_next_launch_is_as_if_nothing_were():
    out = np.zeros(8, np.float32)
    with pytest.raises(OutOfBounds):
        total[2, 8](np.ones(9, np.float32), out)
    total[2, 4](np.ones(8, np.float32), out)
    assert out[:2].tolist() == [4, 4]


def test_device_functions_and_rows_belong_to_the_kernel():
    @cuda.jit(device=True)
    def square(row, i):
        return row[i] * row[i]

    @cuda.jit
    def squares(x, out):
        row = x[cuda.blockIdx.x]
        out[cuda.grid(1)] = square(row, cuda.threadIdx.x)

    x, out = np.arange(6.0).reshape(2, 3), np.zeros(6)
    trace = record(squares[2, 3], x, out)
    assert (out == x.reshape(-1) ** 2).all()
    reads = trace.accesses[trace.accesses[:, 5] == 0]
    assert sorted(reads[:, 4].tolist()) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]


def test_strides_are_scattered_and_neighbours_are_not():
    @cuda.jit
    def every(x, out, step):
        i = cuda.grid(1)
        out[i] = x[step * i]

    x, out = np.zeros(256, np.float32), np.zeros(32, np.float32)
    assert not scattered(record(every[1, 32], x, out, 1))
    ((line, array),) = scattered(record(every[1, 32], x, out, 8))
    assert array == 0 and line == every.py_func.__code__.co_firstlineno + 3


def test_branches_of_one_turn_are_one_request():
    @cuda.jit
    def even(x, out, step):
        i = cuda.grid(1)
        if i % 2:
            out[step * i] = 1
        else:
            out[step * i] = 2

    x, out = np.zeros(1, np.float32), np.zeros(256, np.float32)
    assert not scattered(record(even[1, 32], x, out, 1))
    assert {array for _line, array in scattered(record(even[1, 32], x, out, 8))} == {1}


def test_a_thread_warns_of_nothing_as_on_a_gpu():
    @cuda.jit
    def odd(x, out):
        out[0] = 0 * x[0]
        out[1] = x[1] / x[1]

    out = np.ones(2, np.float32)
    odd[1, 1](np.array([np.inf, 0], np.float32), out)
    assert np.isnan(out).all()


def test_a_record_that_contradicts_itself_is_impossible():
    x, out = randoms(8), np.zeros(8, np.float32)
    trace = record(scale[1, 8], x, out, 3.0)
    ends = replay(trace, [torch.from_numpy(x), torch.zeros(8)])
    assert torch.equal(ends[1].float(), torch.from_numpy(out))
    with pytest.raises(Impossible, match="not there"):
        replay(trace, [torch.from_numpy(x) + 1, torch.zeros(8)])


def test_numba_that_was_imported_before_is_refused(monkeypatch):
    import subprocess
    import sys
    code = ("import os; os.environ.pop('NUMBA_ENABLE_CUDASIM', None)\n"
            "import sys, types; sys.modules['numba.cuda'] = types.ModuleType('numba.cuda')\n"
            "import course.kernels")
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "Restart the kernel, and import `course.kernels` first" in run.stderr
    assert kernels.record is record
