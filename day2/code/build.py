"""Compile reduce.cu for this CPU and run it: `python build.py right` or `python build.py racy`.

right: as it is. racy: without the barrier in the loop. Both are watched by the thread sanitizer.
Where that cannot be done, ../data/reduce.json is shown: `python build.py record` made it elsewhere.
"""

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
RECORD = HERE.parent / "data" / "reduce.json"
COMPILER = os.environ.get("CXX") or shutil.which("g++")
OPTIONS = ["-std=c++20", "-pthread", "-g", "-fsanitize=thread", "-x", "c++", "reduce.cu",
           "-o", "reduce"]


def build_and_run(name: str) -> str:
    """The command that builds the program, and what the program says.

    Raises OSError or SubprocessError where there is no compiler, or none that can do this.
    """
    source = (HERE / "reduce.cu").read_text(encoding="utf-8")
    if name == "racy":
        source = source.replace("__syncthreads();  // of the loop", "")
    command = [COMPILER or "g++", *OPTIONS]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "reduce.cu").write_text(source, encoding="utf-8")
        shutil.copy(HERE / "cuda_on_cpu.h", folder)
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=20)
        program = Path(folder, "reduce")
        done = subprocess.run([program], capture_output=True, text=True, check=False, timeout=20)
        # 66 is the sanitizer's way to say that it found something.
        if done.returncode not in (0, 66) or "FATAL" in done.stderr:
            raise OSError(done.stderr)
    said = done.stdout + short(done.stderr.replace(f"{folder}/", ""))
    return f"$ {' '.join([Path(command[0]).name, *command[1:]])}\n{said}"


def short(report: str) -> str:
    """How many races there are, and of the first the two accesses, each with its line."""
    first = report.partition("Location is")[0].splitlines()
    lines = [line for line in first if "of size" in line or "#0" in line]
    return "\n".join([f"ThreadSanitizer: data races: {report.count('data race ')}", *lines])


def record() -> None:
    version = subprocess.run([COMPILER, "--version"], capture_output=True, text=True, check=True)
    kept = {"machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
            "compiler": version.stdout.splitlines()[0], "script": "day2/code/build.py record",
            "runs": {name: build_and_run(name) for name in ("right", "racy")}}
    RECORD.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def show(name: str) -> None:
    try:
        print(build_and_run(name))
    except (OSError, subprocess.SubprocessError):
        kept = json.loads(RECORD.read_text(encoding="utf-8"))
        print(f"recorded on {kept['machine']} with {kept['compiler']}:\n{kept['runs'][name]}")


if __name__ == "__main__":
    record() if sys.argv[1] == "record" else show(sys.argv[1])
