"""Every lesson and solution on a machine with a GPU, and the kernel benchmarks: `make gpu-check`.

    python tests/helpers/gpu_check.py            # on the GPU machine: checks, writes the record
    python tests/helpers/gpu_check.py --pack     # where there is a package index: fetches wheels

The machine needs Python, PyTorch and Triton, and no package index: what else is missing travels
as wheels in `gpu-wheels/` (ignored by git). Without a GPU it is a dry run, and says so.
"""

import argparse
import importlib.metadata as metadata
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
WHEELS, RECORD = ROOT / "gpu-wheels", ROOT / "tests" / "gpu-record.md"
# What notebooks and nbval need beside PyTorch, Triton and numba-cuda.
NEEDED = ["nbval", "ipykernel", "nbclient", "matplotlib", "greenlet", "pytest", "nbgrader"]
SHOWN = ["torch", "triton", "numba", "numba-cuda", "numpy", "nbval"]
BENCHES = ["day2/code/triton_bench.py", "day2/code/numba_bench.py"]
SECONDS = 240  # of one notebook


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pack", action="store_true", help="fetch the wheels")
    parser.add_argument("--python", default="3.12", help="of the GPU machine (with --pack)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="notebooks at once")
    parser.add_argument("names", nargs="*", help="notebooks; all of them if left out")
    options = parser.parse_args()
    if options.pack:
        return pack(options.python)
    install()
    notebooks = [Path(name) for name in options.names] or every_notebook()
    start = time.monotonic()
    with ThreadPoolExecutor(max(1, min(options.jobs, 8))) as pool:
        rows = list(pool.map(check, notebooks))
    benches = [bench(ROOT / name) for name in BENCHES if (ROOT / name).exists()]
    text = report(rows, benches, time.monotonic() - start)
    print(text)
    if has_gpu() and not options.names:
        RECORD.write_text(text, encoding="utf-8")
    return 0 if all(passed for _name, passed, *_ in rows) else 1


def pack(python: str) -> int:
    """Fetch wheels for a Linux machine of this Python; PyTorch and Triton stay out."""
    command = [sys.executable, "-m", "pip", "download", "-q", "-d", str(WHEELS),
               "--python-version", python, "--only-binary=:all:", "--platform",
               "manylinux_2_28_x86_64", "--platform", "manylinux2014_x86_64", *NEEDED]
    return subprocess.run(command, check=False).returncode


def install() -> None:
    """Put what is missing into this Python, from the wheels that came along."""
    missing = [name for name in NEEDED if not _version(name)]
    if missing:
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-index",
                        "--find-links", str(WHEELS), *missing], check=True,
                       env=os.environ | {"PIP_BREAK_SYSTEM_PACKAGES": "1"})


def every_notebook() -> list[Path]:
    return sorted([*ROOT.glob("day*/[0-9]*.ipynb"), *ROOT.glob("day*/solutions/*.ipynb")])


def check(path: Path) -> tuple[str, bool, float, str]:
    """Name, whether it holds, seconds, and what failed."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"COURSE_PROGRESS": f"{folder}/progress.json",
                                    "LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
        try:
            run = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(path)],
                cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SECONDS,
                check=False)
            output, code = run.stdout, run.returncode
        except subprocess.TimeoutExpired:
            output, code = "", f"more than {SECONDS} s"
    failed = re.findall(r"^FAILED \S+::(Cell \d+)", output, re.M)
    what = ", ".join(failed[:6]) or ("" if code == 0 else f"ended with {code}")
    return path.name, code == 0, time.monotonic() - start, what


def bench(path: Path) -> str:
    run = subprocess.run([sys.executable, str(path)], cwd=ROOT, capture_output=True, text=True,
                         check=False)
    return run.stdout.strip() or run.stderr.strip()[-500:]


def report(rows: list[tuple], benches: list[str], seconds: float) -> str:
    """The record, as Markdown."""
    versions = ", ".join(f"{name} {_version(name)}" for name in SHOWN if _version(name))
    lines = ["# The course on a GPU", "", f"- machine: {machine()}",
             f"- Python {platform.python_version()}, {versions}",
             f"- {sum(row[1] for row in rows)} of {len(rows)} notebooks hold, "
             f"{seconds:.0f} s in all", "",
             "| notebook | holds | seconds | what failed |", "|---|---|---|---|"]
    lines += [f"| {name} | {'yes' if passed else '**no**'} | {took:.0f} | {what} |"
              for name, passed, took, what in rows]
    for text in benches:
        lines += ["", "```text", text, "```"]
    return "\n".join(lines) + "\n"


def has_gpu() -> bool:
    import torch

    return torch.cuda.is_available()


def machine() -> str:
    """The GPU and its driver; or that this was a dry run."""
    import torch

    if not has_gpu():
        return "no GPU: a dry run on the CPU, nothing here is a record"
    query = ["nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader"]
    found = subprocess.run(query, capture_output=True, text=True, check=False).stdout.strip()
    return f"{found}, CUDA {torch.version.cuda}, cuDNN {torch.backends.cudnn.version()}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
