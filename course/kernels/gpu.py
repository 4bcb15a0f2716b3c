"""The same kernel on a GPU, in a process of its own.

The simulator's switch is read once, when numba is imported, and a kernel that reaches outside of
an array takes its process's GPU with it. So the source of a kernel goes to another process.
"""

import ast
import inspect
import json
import os
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path
from types import FunctionType, ModuleType

import numba
import numpy as np
import torch
from numba.cuda.simulator.kernel import FakeCUDAKernel

from course.kernels.errors import KernelError, NotRun

CHILD = Path(__file__).with_name("gpu_child.py")
NO_GPU = 3  # what the child ends with when numba finds none
SECONDS = 120  # with the start of the process and the compiler
STAND_IN = "COURSE_SIMULATED_GPU"  # set by tests: numba's own simulator stands in for a GPU


def on_gpu(launch, *arguments) -> list[np.ndarray | torch.Tensor]:
    """Launch a kernel on the GPU; return what its arrays hold then, in the order of `arguments`.

    launch, arguments: as for `record`; the arrays themselves stay as they are. Raises NotRun,
    with one sentence, where there is no GPU or the kernel cannot be sent, and KernelError if it
    fails there.
    """
    arrays = [each for each in arguments if isinstance(each, np.ndarray | torch.Tensor)]
    name, stand_in = launch.fn.__name__, bool(os.environ.get(STAND_IN))
    if not stand_in and not torch.cuda.is_available():
        raise NotRun(f"PyTorch finds no CUDA GPU here, so `{name}` ran in the simulator only")
    with tempfile.TemporaryDirectory() as folder:
        plan = {"kernel": name, "blocks": list(launch.grid_dim), "threads": list(launch.block_dim)}
        Path(folder, "plan.json").write_text(json.dumps(plan), encoding="utf-8")
        Path(folder, "kernel.py").write_text(source_of(launch.fn), encoding="utf-8")
        np.savez(Path(folder, "before.npz"), **dict(map(_named, enumerate(arguments))))
        _run(name, folder, stand_in)
        with np.load(Path(folder, "after.npz"), allow_pickle=False) as after:
            return [torch.from_numpy(after[key]) if isinstance(argument, torch.Tensor)
                    else after[key] for key, argument in zip(after, arrays, strict=True)]


def _named(pair: tuple[int, object]) -> tuple[str, np.ndarray]:
    """An argument as npz keeps it, under a name that tells arrays from numbers."""
    number, argument = pair
    if isinstance(argument, torch.Tensor):
        argument = argument.detach().cpu().numpy()
    kind = "array" if isinstance(argument, np.ndarray) else "number"
    return f"{kind} {number}", np.asarray(argument)


def _run(name: str, folder: str, stand_in: bool) -> None:
    environment = {key: value for key, value in os.environ.items()
                   if key != "NUMBA_ENABLE_CUDASIM"}
    if stand_in:
        environment["NUMBA_ENABLE_CUDASIM"] = "1"
    try:  # -P: the modules beside the script are not to be found by their short names
        run = subprocess.run([sys.executable, "-P", str(CHILD), folder], env=environment,
                             capture_output=True, text=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise KernelError(f"kernel `{name}` was ended: it took more than {SECONDS} s on the GPU, "
                          "the time to compile it included") from None
    except OSError as error:
        raise NotRun(f"no process can be started here for `{name}`: {error}") from None
    said = (run.stderr.strip().splitlines() or [f"its process ended with {run.returncode}"])[-1]
    if run.returncode == NO_GPU:
        raise NotRun(f"kernel `{name}` ran in the simulator only: {said}")
    if run.returncode:
        raise KernelError(f"kernel `{name}` on the GPU: {said}")


def source_of(function: FunctionType) -> str:
    """A module with this kernel and the globals that it reads: modules, numba's and NumPy's types,
    numbers, and device functions. Raises NotRun for anything else."""
    written: dict[str, str] = {"cuda": "from numba import cuda"}
    _write(function, "@cuda.jit", written)
    return "\n".join(written.values())


def _write(function: FunctionType, decorator: str, written: dict[str, str]) -> None:
    """Add a function to `written`, after the globals that it reads."""
    try:
        text = textwrap.dedent(inspect.getsource(function))
        tree = ast.parse(text).body[0]
    except (OSError, SyntaxError) as error:
        raise NotRun(f"the source of `{function.__name__}` is not to be found: {error}") from None
    if not isinstance(tree, ast.FunctionDef):  # Python 3.13 takes any line for that of `eval`
        raise NotRun(f"the source of `{function.__name__}` is not to be found: no `def`")
    if function.__code__.co_freevars:
        raise NotRun(f"`{function.__name__}` reads `{function.__code__.co_freevars[0]}` of the "
                     "function around it; only a kernel at the top of a cell can be sent")
    own = {function.__name__, *function.__code__.co_varnames}
    for name in sorted({node.id for part in tree.body for node in ast.walk(part)
                        if isinstance(node, ast.Name)} & set(function.__globals__) - own):
        if name not in written:
            _write_global(name, function.__globals__[name], written)
    body = text.splitlines(keepends=True)[tree.lineno - 1:]  # without its decorators
    written[function.__name__] = f"\n{decorator}\n{''.join(body)}"


def _write_global(name: str, value: object, written: dict[str, str]) -> None:
    if isinstance(value, FakeCUDAKernel):
        _write(value.fn, "@cuda.jit(device=True)", written)
    elif isinstance(value, ModuleType):
        written[name] = f"import {value.__name__} as {name}"
    elif type(value) in (bool, int, float):
        written[name] = f"{name} = {value!r}"
    else:  # `float32` of numba or of NumPy
        word = str(getattr(value, "__name__", value))
        home = next((each for each in (numba, np) if each.__dict__.get(word, each) is value), None)
        if home is None:
            raise NotRun(f"the kernel reads `{name}`, a {type(value).__name__}, which cannot be "
                         "sent")
        written[name] = f"from {home.__name__} import {word} as {name}"
