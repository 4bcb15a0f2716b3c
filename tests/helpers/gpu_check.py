"""Every lesson and solution on a machine with a GPU, the kernel benchmarks, and the records that
day 2 shows of a GPU: `make gpu-check`. At most 8 minutes.

    python tests/helpers/gpu_check.py            # on the GPU machine: checks, writes the record
    python tests/helpers/gpu_check.py --pack     # where there is a package index: fetches wheels

The machine needs Python, PyTorch and Triton, and no package index: what else is missing travels
as wheels in `gpu-wheels/` (ignored by git). Without a GPU it is a dry run, and says so; then the
scripts refuse or measure nothing, and no record is written.
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
# Each with the option that makes it write its record to day2/data; the last one always does.
SCRIPTS = [("day2/code/triton_bench.py", "--record", "day2/data/triton-bench.txt"),
           ("day2/code/numba_bench.py",), ("day2/code/record_snapshot.py",)]
SECONDS, ALL_SECONDS = 240, 480  # of one notebook or script; of everything


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
    start, gpu = time.monotonic(), has_gpu()
    with ThreadPoolExecutor(max(1, min(options.jobs, 8))) as pool:
        rows = list(pool.map(lambda path: check(path, start + ALL_SECONDS), notebooks))
    scripts = [script(command, gpu, start + ALL_SECONDS) for command in SCRIPTS]
    text = report(rows, scripts, time.monotonic() - start)
    print(text)
    if gpu and not options.names:
        RECORD.write_text(text, encoding="utf-8")
    held = [row[1] for row in [*rows, *(scripts if gpu else [])]]
    return 0 if all(held) else 1


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


def check(path: Path, end: float) -> tuple[str, bool, float, str]:
    """Name, whether it holds, seconds, and what failed. end: by then it is over."""
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"COURSE_PROGRESS": f"{folder}/progress.json",
                                    "LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
        held, took, output, why = run(
            ["-m", "pytest", "-q", "-p", "no:cacheprovider", str(path)], environment, end)
    failed = re.findall(r"^FAILED \S+::(Cell \d+)", output, re.M)
    return path.name, held, took, ", ".join(failed[:6]) or why


def script(command: tuple[str, ...], gpu: bool, end: float) -> tuple[str, bool, float, str]:
    """Name, whether it ran to its end, seconds, and what it said. Records are a GPU's only."""
    name, *record = command
    held, took, output, why = run([name, *(record if gpu else [])],
                                  os.environ | {"PYTHONPATH": str(ROOT)}, end)
    return Path(name).name, held, took, output if held else f"{output}\n{why}".strip()


def run(command: list[str], environment: dict, end: float) -> tuple[bool, float, str, str]:
    """Whether this Python ended with 0, seconds, what it printed, and why it did not."""
    start = time.monotonic()
    seconds = min(SECONDS, end - start)
    if seconds <= 0:
        return False, 0.0, "", f"not run: {ALL_SECONDS} s were used up"
    try:
        done = subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False,
                              capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False, time.monotonic() - start, "", f"ended after {seconds:.0f} s"
    said = done.stderr.strip().splitlines()
    why = "" if done.returncode == 0 else (said or [f"ended with {done.returncode}"])[-1]
    return done.returncode == 0, time.monotonic() - start, done.stdout.strip(), why


def report(rows: list[tuple], scripts: list[tuple], seconds: float) -> str:
    """The record, as Markdown. Rows and scripts: name, whether it holds, seconds, words."""
    versions = ", ".join(f"{name} {_version(name)}" for name in SHOWN if _version(name))
    lines = ["# The course on a GPU", "", f"- machine: {machine()}",
             f"- Python {platform.python_version()}, {versions}",
             f"- {sum(row[1] for row in rows)} of {len(rows)} notebooks hold, "
             f"{seconds:.0f} s in all", "",
             "| notebook | holds | seconds | what failed |", "|---|---|---|---|"]
    lines += [f"| {name} | {'yes' if passed else '**no**'} | {took:.0f} | {what} |"
              for name, passed, took, what in rows]
    for name, held, took, text in scripts:
        state = f"{took:.0f} s" if held else "**did not run to its end**"
        lines += ["", f"`{name}`: {state}", "", "```text", text, "```"]
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
