"""`kernels.on_gpu`: what is sent, what comes back, and what is said where it cannot be.

numba's simulator stands in for the GPU in the other process; no test here has run on one.
"""

import math
import os
import subprocess
import sys
from importlib.util import find_spec

import numpy as np
import pytest
import torch

from course import kernels
from course.kernels import gpu

cuda = pytest.importorskip("numba.cuda", reason="numba has no build here")
float32 = pytest.importorskip("numba").float32
SIZE, FACTOR = 8, 0.5
x, out = torch.zeros(3), [1.0]  # as in a notebook: the kernels' own names are others


@cuda.jit(device=True)
def halved(value):
    return value * FACTOR


@cuda.jit
def reversed_halves(x, out, add):
    # The comment stays, and so do the lines.
    tile = cuda.shared.array(SIZE, float32)
    t = cuda.threadIdx.x
    tile[t] = halved(x[t])
    cuda.syncthreads()
    out[t] = math.floor(tile[SIZE - 1 - t]) + np.float32(add)


@cuda.jit
def turned(x, out, add):
    tile = cuda.shared.array(SIZE, float32)
    t = cuda.threadIdx.x
    tile[t] = x[t] * FACTOR
    cuda.syncthreads()
    out[t] = math.floor(tile[SIZE - 1 - t]) + np.float32(add)


@cuda.jit
def beyond(x):
    x[cuda.grid(1) + 1] = 0


@cuda.jit
def reads_a_list(x):
    x[0] = WORDS[0]


WORDS = [1.0]


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(gpu.STAND_IN, "1")


def test_what_a_kernel_reads_goes_with_it():
    text = gpu.source_of(reversed_halves.fn)
    assert "# The comment stays" in text and text.count("@cuda.jit") == 2
    for line in ("SIZE = 8\n", "FACTOR = 0.5\n", "from numba import float32 as float32\n",
                 "import math as math\n", "@cuda.jit(device=True)\ndef halved(value):"):
        assert line in text
    assert text.index("def halved") < text.index("def reversed_halves")


@pytest.mark.skipif(not find_spec("cuda"), reason="numba compiles for no GPU here")
def test_what_is_sent_compiles_for_a_gpu(tmp_path):
    """numba's own compiler, for an A100; it needs no GPU, unless a device function is called."""
    (tmp_path / "sent.py").write_text(gpu.source_of(turned.fn))
    code = ("import sent; from numba import cuda, float32, int64; print(cuda.compile_ptx("
            "sent.turned.py_func, (float32[::1], float32[::1], int64), cc=(8, 0))[0])")
    run = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True,
                         text=True, env=os.environ | {"NUMBA_ENABLE_CUDASIM": "0"}, check=False)
    assert "bar.sync" in run.stdout and ".target sm_80" in run.stdout, run.stderr


def test_another_process_gives_what_the_simulator_gives(stand_in):
    x, out = torch.arange(8.0), np.zeros(8, np.float32)
    sent = gpu.on_gpu(reversed_halves[1, 8], x, out, 2)
    assert not out.any(), "the arrays here stay as they are"
    reversed_halves[1, 8](x, out, 2)
    assert len(sent) == 2 and sent[0].tolist() == x.tolist()
    assert isinstance(sent[0], torch.Tensor) and isinstance(sent[1], np.ndarray)
    assert sent[1].dtype == np.float32 and sent[1].tolist() == out.tolist()


def test_a_cell_of_a_notebook_is_sent(stand_in):
    code = ("import os; from IPython.core.interactiveshell import InteractiveShell as S\n"
            "run = lambda text: S.instance().run_cell(text).raise_error()\n"
            "run('from course import kernels\\nfrom numba import cuda\\nimport torch')\n"
            "run('N = 3\\n@cuda.jit\\ndef fill(out):\\n    out[cuda.grid(1)] = N')\n"
            "run('print(kernels.on_gpu(fill[1, 2], torch.zeros(2)))')")
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                         check=False)
    assert "[tensor([3., 3.])]" in run.stdout, run.stdout + run.stderr


def test_an_error_there_ends_that_process_only(stand_in):
    with pytest.raises(kernels.KernelError, match=r"kernel `beyond` on the GPU: .*IndexError"):
        gpu.on_gpu(beyond[1, 4], torch.zeros(4))


@pytest.mark.parametrize(("make", "said"), [
    (lambda: reads_a_list, "reads `WORDS`, a list, which cannot be sent"),
    (lambda: around(3), "reads `n` of the function around it"),
    (lambda: cuda.jit(eval("lambda x: None")), "the source of `<lambda>` is not to be found")])
def test_what_cannot_be_sent_is_said(make, said: str, stand_in):
    with pytest.raises(kernels.NotRun, match=said):
        gpu.on_gpu(make()[1, 1], torch.zeros(1))


def around(n: int):
    @cuda.jit
    def inner(x):
        x[0] = n
    return inner


def test_without_a_gpu_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(kernels.NotRun) as caught:
        kernels.on_gpu(beyond[1, 4], torch.zeros(4))
    assert str(caught.value) == ("PyTorch finds no CUDA GPU here, so `beyond` ran in the "
                                 "simulator only")


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_numba_too_says_in_one_sentence_that_there_is_no_gpu(monkeypatch: pytest.MonkeyPatch):
    """The other process is the one that a GPU machine has: the simulator is off there."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    with pytest.raises(kernels.NotRun, match="`beyond` ran in the simulator only: numba finds no"):
        kernels.on_gpu(beyond[1, 4], torch.zeros(4))


def test_a_process_that_cannot_be_started_or_does_not_end_is_said(stand_in, monkeypatch):
    def refused(*_command, **_options):
        raise PermissionError("no processes")

    def endless(command, timeout, **_options):
        raise subprocess.TimeoutExpired(command, timeout)

    for run, error, said in ((refused, kernels.NotRun, "no process can be started"),
                             (endless, kernels.KernelError, "took more than 120 s")):
        monkeypatch.setattr(subprocess, "run", run)
        with pytest.raises(error, match=said):
            gpu.on_gpu(beyond[1, 4], torch.zeros(5))
