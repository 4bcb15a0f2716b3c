"""Launch one kernel natively: `python -P gpu_child.py FOLDER`, started by `gpu.on_gpu`.

FOLDER holds plan.json, kernel.py and before.npz; after.npz is written. Imports nothing of the
course, which would turn the simulator on.
"""

import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
from numba import cuda


def main(folder: Path) -> None:
    plan = json.loads((folder / "plan.json").read_text(encoding="utf-8"))
    kernel = getattr(_module(folder / "kernel.py"), plan["kernel"])
    with np.load(folder / "before.npz", allow_pickle=False) as before:
        given = {key: before[key] for key in before}
    there = [cuda.to_device(value) if key.startswith("array") else value[()]
             for key, value in given.items()]
    kernel[tuple(plan["blocks"]), tuple(plan["threads"])](*there)
    cuda.synchronize()
    np.savez(folder / "after.npz", **{key: value.copy_to_host() for key, value in zip(
        given, there, strict=True) if key.startswith("array")})


def _module(path: Path):
    spec = importlib.util.spec_from_file_location("kernel", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _line(error: object) -> str:
    return " ".join(str(error).split())[:500]


if __name__ == "__main__":
    if not cuda.is_available():
        print(f"numba finds no GPU: {_line(cuda.cuda_error())}", file=sys.stderr)
        sys.exit(3)
    try:
        main(Path(sys.argv[1]))
    except Exception as error:  # the last line is what the learner sees
        sys.exit(f"{type(error).__name__}: {_line(error)}")
