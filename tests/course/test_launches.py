"""`check.launch`: which records pass, and what is said of those that do not."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from course import check
from course.check import CheckFailed
from course.checking import records
from course.checking.observe import observe
from course.kernels import record
from course.traces.trace import Trace

cuda = pytest.importorskip("numba.cuda", reason="numba has no build here")
float32 = pytest.importorskip("numba").float32
X = torch.tensor([3.0, 1.0, 4.0, 1.5, 9.0, 2.0])
LEFT = X.roll(-1)


def shift(x, out):
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    out[t] = tile[(t + 1) % x.size]


def no_barrier(x, out):
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    out[t] = tile[(t + 1) % x.size]


def no_barrier_but_right(x, out):
    """In descending order every value is there in time, but for the last thread's."""
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    if t == 0:
        tile[x.size] = x[0]
    out[t] = x[(t + 1) % x.size] if t == x.size - 1 else tile[t + 1]


def one_for_all(x, out):
    if cuda.threadIdx.x == 0:
        for t in range(x.size):
            out[t] = x[(t + 1) % x.size]


def wrong_way(x, out):
    t = cuda.threadIdx.x
    out[t] = x[(t + x.size - 1) % x.size]


def unwritten(x, out):
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    cuda.syncthreads()
    out[t] = tile[t] + x[(t + 1) % x.size]


def twice(x, out):
    t = cuda.threadIdx.x
    out[t] = 0.5 * (x[(t + 1) % x.size] + x[(t + 1) % x.size])


BOARD = [0.0] * 6


def host_list(x, out):
    """A list of Python's is no memory of a GPU: no thread there could read it."""
    t = cuda.threadIdx.x
    BOARD[t] = x[t]
    cuda.syncthreads()
    out[t] = BOARD[(t + 1) % x.size]


def spoils(x, out):
    t = cuda.threadIdx.x
    value = x[(t + 1) % x.size]
    cuda.syncthreads()
    x[t] = 0
    out[t] = value


def launched(kernel, order="ascending") -> Trace:
    return record(cuda.jit(kernel)[1, 6], X.clone(), torch.zeros(6), order=order)


def holds(trace, **more) -> None:
    options = {"blocks": 1, "threads": 6, "per_thread": 5, "reads": 6} | more
    check.launch(trace, [X, torch.zeros(6)], [None, LEFT], **options, about="six to the left")


def test_a_right_kernel_passes_in_every_order():
    for order in ("ascending", "descending", "seed"):
        holds(launched(shift, order))


@pytest.mark.parametrize(("kernel", "said"), [
    (no_barrier, "a race: tile"), (no_barrier_but_right, "a race: tile"),
    (one_for_all, "one thread makes 12 accesses, at most 5"), (wrong_way, "`out`: 6 of 6 values"),
    (unwritten, "that nobody has written"), (twice, "12 reads of global memory, 6 are enough"),
    (spoils, "`x`: 6 of 6 values differ")])
@pytest.mark.parametrize("order", ["ascending", "descending", "seed"])
def test_a_wrong_kernel_is_told_why(kernel, said, order):
    with pytest.raises(CheckFailed, match=said):
        holds(launched(kernel, order))


def test_no_barrier_is_no_race_for_one_thread():
    trace = record(cuda.jit(no_barrier)[1, 1], X[:1].clone(), torch.zeros(1))
    check.launch(trace, [X[:1], torch.zeros(1)], [None, X[:1]], blocks=1, threads=1, per_thread=4)


def test_records_that_no_launch_makes_are_refused():
    honest = launched(shift)
    forged = {
        "values": replace(honest, values=honest.values + 1),
        "nothing": replace(honest, accesses=honest.accesses[:0], values=honest.values[:0]),
        "another launch": replace(honest, block=(7, 1, 1)),
        "no reads": replace(honest, accesses=honest.accesses[honest.accesses[:, 5] == 1],
                            values=honest.values[honest.accesses[:, 5] == 1]),
        "a thread that is not": replace(honest, accesses=honest.accesses + torch.tensor(
            [0, 6, 0, 0, 0, 0, 0])),
        "an array that is not": replace(honest, accesses=honest.accesses + torch.tensor(
            [0, 0, 0, 3, 0, 0, 0]))}
    for name, trace in forged.items():
        with pytest.raises(CheckFailed):
            holds(trace)
            pytest.fail(name)


@pytest.mark.parametrize("odd", [None, 3, torch.zeros(6), {"grid": [1, 1, 1]}, [], "record",
                                 {"grid": [1, 1, 1], "block": [6, 1, 1], "buffers": [],
                                  "accesses": torch.zeros(3, dtype=torch.int32),
                                  "values": torch.zeros(2, dtype=torch.float64)},
                                 {"grid": [1, 1, True], "block": [6, 1, 1], "buffers": [[]],
                                  "accesses": torch.zeros(0, 7, dtype=torch.int32),
                                  "values": torch.zeros(0, dtype=torch.float64)}])
def test_what_is_no_record_is_said(odd):
    with pytest.raises(CheckFailed):
        holds(odd)


def test_what_the_judge_gets_is_judged_alike():
    holds(launched(shift).plain())
    with pytest.raises(CheckFailed, match=r"a race: shared array 1\[0\]"):
        holds(launched(no_barrier).plain())


def test_a_strangers_arrays_have_the_names_of_the_reference_where_they_are_like_its_own():
    arrays = launched(shift).arrays
    assert [name for name, *_ in arrays] == ["x", "out", "tile"]
    for other in ([["y", *arrays[0][1:]], *arrays[1:]], arrays[:1], []):
        read = records.read(observe(launched(shift)), other)
        known = dict(enumerate(name for name, *_ in other))
        assert [b.name for b in read.buffers] == [
            known.get(n, name) for n, name in enumerate(["array 1", "array 2", "shared array 1"])]
    read = records.read(observe(launched(shift)), [*arrays[:2], ["tile", "shared", [7], "float32"]])
    assert [b.name for b in read.buffers] == ["x", "out", "shared array 1"]


def both(x, out):
    tile = cuda.shared.array(32, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    out[t] = tile[(t + 1) % x.size] + 0 * tile[t]


def through_global(x, out):
    t = cuda.threadIdx.x
    out[t] = x[t]
    cuda.syncthreads()
    value = out[(t + 1) % x.size]
    cuda.syncthreads()
    out[t] = value


def test_a_result_comes_from_what_threads_have_read():
    holds(launched(host_list))  # its record is that of a kernel, but not of one that knows
    for kernel in (both, through_global):
        holds(launched(kernel), sources=2, reads=12)
    for trace in (launched(host_list), launched(host_list).plain()):
        with pytest.raises(CheckFailed, match=r"\[0\] depends on 2 elements .* can know of 1"):
            holds(trace, sources=2)
    with pytest.raises(CheckFailed, match=r"out\[5\] depends on 3 elements .* can know of 2"):
        holds(launched(both), sources=[2, 2, 2, 2, 2, 3])


def test_an_atomic_carries_what_was_there():
    def total(x, out):
        cuda.atomic.add(out, 0, x[cuda.threadIdx.x])
    trace = record(cuda.jit(total)[1, 6], X, torch.zeros(1))
    call = {"blocks": 1, "threads": 6, "per_thread": 2}
    check.launch(trace, [X, torch.zeros(1)], [None, X.sum()[None]], sources=7, **call)
    with pytest.raises(CheckFailed, match="can know of 7"):
        check.launch(trace, [X, torch.zeros(1)], [None, X.sum()[None]], sources=8, **call)


def test_a_known_mistake_is_named():
    causes = {"everything went to the right": X.roll(1)}
    with pytest.raises(CheckFailed, match="Likely cause: everything went to the right"):
        holds(launched(wrong_way), causes=causes)
    with pytest.raises(CheckFailed, match="Likely cause: everything went to the right"):
        holds(launched(wrong_way).plain(), causes=causes)
    for other in (launched(no_barrier), None, replace(launched(shift), block=(7, 1, 1)),
                  replace(launched(shift), values=launched(shift).values + 1)):
        with pytest.raises(CheckFailed) as caught:
            holds(other, causes=causes)
        assert "Likely cause" not in str(caught.value)
    holds(launched(shift), causes=causes)


def test_a_program_is_called_a_program():
    def first(x, out):
        out[0] = x[0]
        out[0] = x[0]

    trace = record(cuda.jit(first)[2, 1], X.clone(), torch.zeros(1))
    call = {"blocks": 2, "threads": 1}
    for programs, who, alone in ((False, "block", "one thread"), (True, "program", "one program")):
        of = replace(trace, programs=programs)
        for seen in (of, of.plain()):
            with pytest.raises(CheckFailed, match=rf"{who} 0 writes it .* {who} 1 writes it .*; "
                                                  rf"{who}s do not wait"):
                check.launch(seen, [X, torch.zeros(1)], [X, X[:1]], per_thread=9, **call)
        half = replace(of, grid=(1, 1, 1), accesses=of.accesses[:4], values=of.values[:4])
        with pytest.raises(CheckFailed, match=f"{alone} makes 4 accesses, at most 2"):
            check.launch(half, [X, torch.zeros(1)], [X, X[:1]], blocks=1, threads=1, per_thread=2)


def test_a_stride_can_be_refused():
    def every(x, out):
        t = cuda.threadIdx.x
        out[t] = x[(8 * t) % 64 + t // 8]
    kernel = cuda.jit(every)[1, 8]
    x, out = torch.randn(64, generator=torch.Generator().manual_seed(0)), torch.zeros(8)
    after = x[::8].clone()
    call = {"blocks": 1, "threads": 8, "per_thread": 2}
    with pytest.raises(CheckFailed, match="nobody reads x"):
        check.launch(record(kernel, x, out), [x, np.zeros(8, "f")], [None, after], **call)
    with pytest.raises(CheckFailed, match="do not touch neighbouring elements of `x`"):
        check.launch(record(kernel, x, out), [x, torch.zeros(8)], [x, after], coalesced=True,
                     **call)
    check.launch(record(kernel, x, torch.zeros(8)), [x, torch.zeros(8)], [x, after], **call)
