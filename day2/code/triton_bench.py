"""How fast the course's Triton kernels are on this GPU, beside PyTorch's own.

    python day2/code/triton_bench.py [--record FILE]

One line a kernel: size, milliseconds, and how it compares. A time is the median of 100 runs
between two CUDA events, after 20 runs to warm up; all kernels of a comparison take turns, so a
GPU that slows down slows them all. What is compared is first checked to be equal.

Without a GPU, Triton's interpreter runs the kernels on small inputs: they are right or wrong
there, but "not measured". Works with PyTorch 2.8 and Triton 3.4 or newer.
"""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

import torch

if torch.cuda.is_available():
    os.environ.pop("TRITON_INTERPRET", None)  # it is read when Triton is imported
else:
    os.environ["TRITON_INTERPRET"] = "1"

import triton
import triton.language as tl
from gpu_times import RUNS, WARM_UP, times

GPU = torch.cuda.is_available()
MATMUL_TARGET, SOFTMAX_TARGET = 0.70, 0.80  # of cuBLAS; of the bandwidth of a copy
WARPS = 4, 8, 16  # that share a row of the softmax

# The first two kernels are those of lesson 2.4.


@triton.jit
def softmax_kernel(x_ptr, out_ptr, columns, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    i = tl.arange(0, BLOCK)
    x = tl.load(x_ptr + row * columns + i, mask=i < columns, other=float("-inf"))
    e = tl.exp(x - tl.max(x, axis=0))
    tl.store(out_ptr + row * columns + i, e / tl.sum(e, axis=0), mask=i < columns)


@triton.jit
def matmul_kernel(a_ptr, b_ptr, c_ptr, M, N, K,
                  BM: tl.constexpr, BN: tl.constexpr, BK: tl.constexpr):
    m = (tl.program_id(0) * BM + tl.arange(0, BM))[:, None]
    n = (tl.program_id(1) * BN + tl.arange(0, BN))[None, :]
    acc = tl.zeros((BM, BN), dtype=tl.float32)
    for start in range(0, K, BK):
        k = start + tl.arange(0, BK)
        a = tl.load(a_ptr + m * K + k[None, :],
                    mask=(m < M) & (k[None, :] < K), other=0.0)
        b = tl.load(b_ptr + k[:, None] * N + n,
                    mask=(k[:, None] < K) & (n < N), other=0.0)
        acc = tl.dot(a, b, acc, input_precision="ieee")
    tl.store(c_ptr + m * N + n, acc, mask=(m < M) & (n < N))


@triton.jit
def grouped_matmul_kernel(a_ptr, b_ptr, c_ptr, M, N, K, BM: tl.constexpr, BN: tl.constexpr,
                          BK: tl.constexpr, GROUP: tl.constexpr):
    """The same tiles in another order: GROUP rows of tiles at a time, so that programs that run
    together share more of a and b in the L2 cache. Pointers move instead of being made anew."""
    program, tiles_n = tl.program_id(0), tl.cdiv(N, BN)
    first = program // (GROUP * tiles_n) * GROUP
    rows = min(tl.cdiv(M, BM) - first, GROUP)
    in_group = program % (GROUP * tiles_n)
    m = ((first + in_group % rows) * BM + tl.arange(0, BM))[:, None]
    n = ((in_group // rows) * BN + tl.arange(0, BN))[None, :]
    k = tl.arange(0, BK)
    a_ptrs = a_ptr + m % M * K + k[None, :]  # % keeps the last tile's loads inside
    b_ptrs = b_ptr + k[:, None] * N + n % N
    acc = tl.zeros((BM, BN), dtype=tl.float32)
    for start in range(0, K, BK):
        a = tl.load(a_ptrs, mask=k[None, :] < K - start, other=0.0)
        b = tl.load(b_ptrs, mask=k[:, None] < K - start, other=0.0)
        acc = tl.dot(a, b, acc, input_precision="ieee")
        a_ptrs += BK
        b_ptrs += BK * N
    tl.store(c_ptr + m * N + n, acc, mask=(m < M) & (n < N))


def softmax(x: torch.Tensor, warps: int = 8) -> torch.Tensor:
    """Softmax along the rows of x (rows, columns), contiguous; any floating dtype."""
    rows, columns = x.shape
    out = torch.empty_like(x)
    softmax_kernel[(rows,)](x, out, columns, BLOCK=triton.next_power_of_2(columns),
                            num_warps=warps)
    return out


def configs(**more: int) -> list:
    """Sizes of tiles, stages of the pipeline and warps that the autotuner tries."""
    sizes = [(128, 256, 64, 3, 8), (128, 256, 64, 4, 8), (256, 128, 64, 3, 8),
             (128, 128, 64, 4, 8), (128, 128, 64, 4, 4), (64, 256, 64, 4, 4)]
    return [triton.Config({"BM": m, "BN": n, "BK": k, **more}, num_stages=stages, num_warps=warps)
            for m, n, k, stages, warps in sizes]


if GPU:  # the autotuner times kernels, which the interpreter cannot
    tune = ("M", "N", "K")
    matmul_tuned = triton.autotune(configs(), key=tune)(matmul_kernel)
    grouped_tuned = triton.autotune(configs(GROUP=8), key=tune)(grouped_matmul_kernel)
    fixed = grouped_fixed = {}
else:
    matmul_tuned, grouped_tuned = matmul_kernel, grouped_matmul_kernel
    fixed = {"BM": 16, "BN": 32, "BK": 16}
    grouped_fixed = {**fixed, "GROUP": 2}


def matmul(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """a (M, K) times b (K, N), both contiguous; the lesson's kernel with autotuned tiles."""
    (M, K), N = a.shape, b.shape[1]
    c = a.new_empty(M, N)
    matmul_tuned[lambda meta: (triton.cdiv(M, meta["BM"]), triton.cdiv(N, meta["BN"]))](
        a, b, c, M, N, K, **fixed)
    return c


def grouped_matmul(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """The same product, its tiles in an order that uses the L2 cache better."""
    (M, K), N = a.shape, b.shape[1]
    c = a.new_empty(M, N)
    grouped_tuned[lambda meta: (triton.cdiv(M, meta["BM"]) * triton.cdiv(N, meta["BN"]),)](
        a, b, c, M, N, K, **grouped_fixed)
    return c


def compare(size: str, runs: dict[str, Callable], yardsticks: dict[str, float | None]) -> list[str]:
    """Time `runs`; a line for each: how fast it is, measured by some of them.

    yardsticks: names of runs, and the share of their speed that the course asks of its kernels.
    """
    took = times(runs) if GPU else dict.fromkeys(runs)
    lines = []
    for name, ms in took.items():
        line = f"{name:26} {size:28}" + (f" {ms:8.3f} ms" if ms else "  not measured")
        for other, asked in yardsticks.items() if ms else ():
            line += f"  {took[other] / ms:7.1%} of {other}"
            line += f" (asked: {asked:.0%})" if asked and name.startswith("Triton") else ""
        lines.append(line)
    return lines


def bench_softmax() -> list[str]:
    """A softmax reads x once and writes once, as a copy does: so a copy is the limit."""
    rows, columns = (16384, 4096) if GPU else (5, 100)
    torch.manual_seed(0)
    x = torch.randn(rows, columns, device="cuda" if GPU else "cpu")
    torch.testing.assert_close(softmax(x), torch.softmax(x, dim=1))
    out = torch.empty_like(x)
    runs = {"copy": lambda: out.copy_(x), "torch.softmax": lambda: torch.softmax(x, dim=1)}
    for warps in WARPS if GPU else (8,):
        runs[f"Triton softmax, {warps} warps"] = lambda warps=warps: softmax(x, warps)
    return compare(f"{rows} x {columns} float32", runs,
                   {"copy": SOFTMAX_TARGET, "torch.softmax": None})


def bench_matmul() -> list[str]:
    """PyTorch's own product is cuBLAS on a GPU."""
    n, dtype = (4096, torch.bfloat16) if GPU else (40, torch.float32)  # no bf16 in the interpreter
    torch.manual_seed(0)
    a, b = (torch.randn(n, n, device="cuda" if GPU else "cpu", dtype=dtype) for _ in range(2))
    close = {"rtol": 2e-2, "atol": 0.5} if GPU else {"rtol": 1e-4, "atol": 1e-4}
    for product in (matmul, grouped_matmul):
        torch.testing.assert_close(product(a, b), a @ b, **close)
    runs = {"torch.matmul": lambda: a @ b, "Triton matmul": lambda: matmul(a, b),
            "Triton matmul, grouped": lambda: grouped_matmul(a, b)}
    return compare(f"{n} x {n} x {n} {str(dtype).removeprefix('torch.')}", runs,
                   {"torch.matmul": MATMUL_TARGET})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--record", type=Path, help="also write what is printed to this file")
    record = parser.parse_args().record
    machine = torch.cuda.get_device_name() if GPU else "No GPU: run by Triton's interpreter"
    lines = [f"{machine}, PyTorch {torch.__version__}, Triton {triton.__version__}",
             f"Median of {RUNS} runs between CUDA events, after {WARM_UP} to warm up, by "
             f"day2/code/{Path(__file__).name}"]
    print("\n".join(lines), flush=True)
    for bench in (bench_softmax, bench_matmul):
        found = bench()
        print("\n".join(found), flush=True)
        lines += found
    if record:
        record.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
