"""The benchmark of numba's kernels, up to the launch on a GPU: no test here has run on one."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
import torch

BENCH = Path(__file__).parents[2] / "day2/code/numba_bench.py"
if not find_spec("numba"):
    pytest.skip("numba has no build here", allow_module_level=True)


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch):
    """The script's functions, with its kernels in the simulator."""
    from course import kernels  # noqa: F401  the simulator is on from here

    monkeypatch.syspath_prepend(str(BENCH.parent))
    import numba_bench

    return numba_bench


def test_the_kernels_are_right_and_have_no_race(bench, monkeypatch):
    from course import kernels
    from course.traces.races import races

    monkeypatch.setattr(bench, "THREADS", 16)
    monkeypatch.setattr(bench, "TILE", 4)
    x, out = np.arange(50, dtype=np.float32), np.zeros(1, np.float32)
    bench.add_up(x, out)
    assert out == 1225
    assert not races(kernels.record(bench.block_sum[4, 16], x, out))
    torch.manual_seed(0)
    a, b = torch.randn(12, 8).numpy(), torch.randn(8, 16).numpy()
    product = np.zeros((12, 16), np.float32)
    bench.multiply(a, b, product)
    np.testing.assert_allclose(product, a @ b, rtol=1e-5, atol=1e-5)
    assert not races(kernels.record(bench.tiled[(4, 3), (4, 4)], a, b, product))


def test_a_table_compares_with_pytorch(bench):
    assert bench.table("8 x 8", {"torch.matmul": 1.0, "numba tiled": 4.0}) == [
        "torch.matmul     8 x 8                          1.000 ms   100.0% of torch.matmul",
        "numba tiled      8 x 8                          4.000 ms    25.0% of torch.matmul"]


@pytest.mark.skipif(not find_spec("cuda"), reason="numba compiles for no GPU here")
def test_the_kernels_compile_for_a_gpu_and_add_in_float32():
    code = ("import numba_bench as bench\nfrom numba import cuda, float32\n"
            "for kernel, types in ((bench.block_sum, [float32[::1]] * 2),\n"
            "                      (bench.tiled, [float32[:, ::1]] * 3)):\n"
            "    print(cuda.compile_ptx(kernel.py_func, tuple(types), cc=(8, 0))[0])")
    run = subprocess.run([sys.executable, "-c", code], cwd=BENCH.parent, capture_output=True,
                         text=True, env=os.environ | {"NUMBA_ENABLE_CUDASIM": "0"}, check=False)
    assert run.stdout.count(".target sm_80") == 2, run.stderr
    assert "atom.global.add.f32" in run.stdout and "fma.rn.f32" in run.stdout
    assert "fma.rn.f64" not in run.stdout


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_without_a_gpu_it_says_so_and_measures_nothing():
    run = subprocess.run([sys.executable, BENCH], capture_output=True, text=True, check=False)
    assert run.returncode == 1 and run.stdout == ""
    assert run.stderr == ("numba_bench.py needs a GPU for CUDA, and PyTorch finds none: not "
                          "measured\n")
