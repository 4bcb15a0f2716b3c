"""Kernels through the sealed grader: run as greenlets in the sandbox, judged by their record."""

from importlib.util import find_spec

import pytest
from made import answer, by_name, cell, check, graded, handed_in, notebook

if not find_spec("numba"):  # not imported here: `course.kernels` must come first
    pytest.skip("numba has no build here", allow_module_level=True)
REFERENCE = notebook(
    cell("import torch\nfrom course import check, kernels\nfrom numba import cuda, float32"),
    answer("shift", """@cuda.jit
def shift(x, out):
    tile = cuda.shared.array(64, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t]
    cuda.syncthreads()
    out[t] = tile[(t + 1) % x.size]"""),
    check("shift-check", """torch.manual_seed(0)
x = check.given(torch.randn(32))
check.launch(kernels.record(shift[1, 32], x, torch.zeros(32)), [x, torch.zeros(32)],
             [None, x.roll(-1)], blocks=1, threads=32, per_thread=4, about="32 threads")
### BEGIN HIDDEN TESTS
x = check.given(torch.randn(7))
check.launch(kernels.record(shift[1, 7], x, torch.zeros(7), order="descending"),
             [x, torch.zeros(7)], [None, x.roll(-1)], blocks=1, threads=7, per_thread=4)
### END HIDDEN TESTS"""))
HEAD = "@cuda.jit\ndef shift(x, out):\n    t = cuda.threadIdx.x\n"
FORGED = """import numpy as np
from course.traces.trace import Buffer, Trace
class Kernel:
    def __getitem__(self, dims):
        return self
shift = Kernel()
def record(launch, x, out, order=""):
    n, new = len(x), x.roll(-1)
    rows = [(0, t, 0, 1, t, 1, 0) for t in range(n)]
    return Trace("shift", (1, 1, 1), (n, 1, 1), (Buffer("x", "global", (n,), "float32"),
                 Buffer("out", "global", (n,), "float32")), torch.tensor(rows), new.double())
kernels.record = record"""


def marks(source: str):
    cells = by_name(graded(REFERENCE, handed_in(REFERENCE, shift=source)))
    return cells["shift-check"]


def test_the_reference_and_another_right_kernel_get_everything():
    assert by_name(graded(REFERENCE, REFERENCE))["shift-check"].score == 1
    assert marks(HEAD + "    out[t] = x[(t + 1) % x.size]").score == 1


@pytest.mark.parametrize(("source", "said"), [
    (HEAD + "    tile = cuda.shared.array(64, float32)\n    tile[t] = x[t]\n"
     "    out[t] = tile[(t + 1) % x.size]", "a race: tile[0]"),
    (HEAD + "    out[t] = x[t + 1]", "x[32] is read, and `x` has 32 elements"),
    (HEAD + "    if t == 0:\n        for i in range(x.size):\n"
     "            out[i] = x[(i + 1) % x.size]", "one thread makes 64 accesses"),
    (HEAD + "    if t < 3:\n        cuda.syncthreads()\n    out[t] = x[(t + 1) % x.size]",
     "not every thread of the block reaches the same `cuda.syncthreads()`"),
    (HEAD + "    while x[0] != x[1]:\n        pass", "does a loop never stop"),
    (FORGED, "nobody reads x[0]"),
    ("def shift(x, out):\n    out[:] = x.roll(-1)", "not subscriptable")])
def test_a_wrong_kernel_loses_its_points_and_is_told_why(source, said):
    cell_ = marks(source)
    assert cell_.score == 0
    assert said in " ".join(line for part in cell_.parts for line in part.lines)


def test_a_blank_kernel_is_not_attempted():
    assert marks(HEAD.replace("    t = cuda.threadIdx.x\n", "    raise NotImplementedError")
                 ).state == "not attempted"
