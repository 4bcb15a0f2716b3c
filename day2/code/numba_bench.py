"""How fast the kernels of lesson 2.3 are on this GPU, beside PyTorch's own.

    python day2/code/numba_bench.py

numba compiles them for the GPU; the simulator is off. A time is the median of 100 runs between
two CUDA events, after 20 runs to warm up; the kernels of a table take turns, so a GPU that slows
down slows them all. What is compared is first checked to be equal. Ends with 1 and one sentence
where there is no GPU for CUDA.
"""

import os
import sys

import torch

if __name__ == "__main__":
    os.environ.pop("NUMBA_ENABLE_CUDASIM", None)  # it is read when numba is imported

from gpu_times import RUNS, WARM_UP, times
from numba import cuda, float32

THREADS, TILE = 256, 16  # of a block of the sum; a side of a tile of the product

# The kernels are those of lesson 2.3, with larger tiles. An atomic joins the blocks of the sum.


@cuda.jit
def block_sum(x, out):
    tile = cuda.shared.array(THREADS, float32)
    t, i = cuda.threadIdx.x, cuda.grid(1)
    tile[t] = x[i] if i < x.size else 0
    cuda.syncthreads()
    step = THREADS // 2
    while step > 0:
        if t < step:
            tile[t] += tile[t + step]
        cuda.syncthreads()
        step //= 2
    if t == 0:
        cuda.atomic.add(out, 0, tile[0])


@cuda.jit
def tiled(a, b, out):
    a_tile = cuda.shared.array((TILE, TILE), float32)
    b_tile = cuda.shared.array((TILE, TILE), float32)
    j, i = cuda.grid(2)
    x, y = cuda.threadIdx.x, cuda.threadIdx.y
    total = float32(0.0)  # a Python 0.0 is float64, which a GPU adds more slowly
    for start in range(0, a.shape[1], TILE):
        a_tile[y, x] = a[i, start + x]
        b_tile[y, x] = b[start + y, j]
        cuda.syncthreads()  # the tiles are full
        for k in range(TILE):
            total += a_tile[y, k] * b_tile[k, x]
        cuda.syncthreads()  # everybody is done with them
    out[i, j] = total


def add_up(x, out) -> None:
    """Add the sum of x (n,) to out (1,)."""
    block_sum[-(-x.size // THREADS), THREADS](x, out)


def multiply(a, b, out) -> None:
    """out = a @ b; each side of these matrices is a multiple of TILE."""
    rows, columns = out.shape
    tiled[(columns // TILE, rows // TILE), (TILE, TILE)](a, b, out)


def bench_sum(n: int = 2**26) -> list[str]:
    torch.manual_seed(0)
    x, out = torch.rand(n, device="cuda"), torch.zeros(1, device="cuda")
    ours = cuda.as_cuda_array(x), cuda.as_cuda_array(out)

    def run() -> None:
        out.zero_()  # a part of the time, as the atomics need it
        add_up(*ours)

    run()
    torch.testing.assert_close(out[0], x.sum(), rtol=1e-3, atol=0)
    return table(f"sum of {n:,} float32", times({"torch.sum": x.sum, "numba block_sum": run}))


def bench_product(n: int = 2048) -> list[str]:
    """PyTorch's own product is cuBLAS, here in float32 without TF32, which is its default."""
    torch.manual_seed(0)
    a, b, out = (torch.randn(n, n, device="cuda") for _ in range(3))
    ours = [cuda.as_cuda_array(matrix) for matrix in (a, b, out)]
    multiply(*ours)
    torch.testing.assert_close(out, a @ b, rtol=1e-3, atol=1e-2)
    return table(f"{n} x {n} x {n} float32", times(
        {"torch.matmul": lambda: a @ b, "numba tiled": lambda: multiply(*ours)}))


def table(what: str, took: dict[str, float]) -> list[str]:
    """A line for each, with its speed as a share of the first one's, which is PyTorch's."""
    first, fastest = next(iter(took.items()))
    return [f"{name:16} {what:26} {ms:9.3f} ms  {fastest / ms:7.1%} of {first}"
            for name, ms in took.items()]


def main() -> None:
    if not torch.cuda.is_available():
        sys.exit("numba_bench.py needs a GPU for CUDA, and PyTorch finds none: not measured")
    print(f"{torch.cuda.get_device_name()}, PyTorch {torch.__version__}")
    print(f"Median of {RUNS} runs between CUDA events, after {WARM_UP} to warm up")
    for bench in (bench_sum, bench_product):
        print("\n".join(bench()), flush=True)


if __name__ == "__main__":
    main()
