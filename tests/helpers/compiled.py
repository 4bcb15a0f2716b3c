"""Compile every Triton kernel that a notebook launches for a GPU, on a machine without one.

    python tests/helpers/compiled.py NOTEBOOK [ANSWER.py ...]

The notebook's cells run without the interpreter, and a launch compiles instead of running, down
to the machine code of an H100 (compute capability 9.0). Answers run in place of nothing, after
the cells that they need. One line for each kernel; exits with 1 if one does not compile.
"""

import contextlib
import io
import os
import sys
import types
import zlib
from pathlib import Path

import nbformat
import torch

os.environ.pop("TRITON_INTERPRET", None)

import triton
from triton.backends.compiler import GPUTarget
from triton.compiler import ASTSource
from triton.runtime.jit import JITFunction

TARGET = GPUTarget("cuda", 90, 32)
TYPES = {torch.float16: "fp16", torch.bfloat16: "bf16", torch.float32: "fp32",
         torch.float64: "fp64", torch.int32: "i32", torch.int64: "i64"}
SMALLEST = 16  # rows and columns of a tile in a product
done: dict[str, str] = {}


def compile_instead(kernel: JITFunction, *args, grid, warmup=False, **sizes) -> None:
    """In place of `JITFunction.run`: compile for these arguments."""
    given = dict(zip(kernel.arg_names, args, strict=False)) | sizes
    fixed = {p.name for p in kernel.params if p.is_constexpr}
    dot = "tl.dot" in kernel.src
    sizes = {(kernel.arg_names.index(name),):
             max(given[name], SMALLEST) if dot and isinstance(given[name], int) else given[name]
             for name in kernel.arg_names if name in fixed}
    signature = {name: "constexpr" if name in fixed else kind(given[name])
                 for name in kernel.arg_names}
    key = " ".join((kernel.__name__, crc(kernel.src), *signature.values(),
                    *map(str, sizes.values())))
    if key not in done:
        done[key] = "no"
        triton.compile(ASTSource(fn=kernel, signature=signature, constexprs=sizes), target=TARGET)
        done[key] = "yes"


def crc(source: str) -> str:
    return f"{zlib.crc32(source.encode()):08x}"  # two kernels may have one name


def kind(value: object) -> str:
    if isinstance(value, torch.Tensor):
        return "*" + TYPES[value.dtype]
    return "fp32" if isinstance(value, float) else "i32"


def stand_in() -> types.ModuleType:
    """`course.kernels.tiles` without the interpreter."""
    tiles = types.ModuleType("course.kernels.tiles")
    tiles.record = lambda launch, *args, **sizes: launch(*args, **sizes)
    return tiles


def main(notebook: str, answers: list[str]) -> int:
    import linecache

    import course.kernels

    JITFunction.run = compile_instead
    torch.library.opcheck = lambda operator, inputs: operator(*inputs) and {}
    course.kernels.tiles = sys.modules["course.kernels.tiles"] = stand_in()
    names: dict = {"__name__": "__main__"}
    sources = {cell.id: cell.source for cell in nbformat.read(notebook, as_version=4).cells
               if cell.cell_type == "code"}
    for answer in answers:  # as an answer: its checks launch it
        name = answer.split("/")[-2]
        sources |= {answer: Path(answer).read_text(encoding="utf-8"),
                    **{f"{id_} {answer}": text for id_, text in sources.items()
                       if id_ in (f"{name}-check", f"{name}-record", f"{name}-gradient")}}
    failed = []
    for name, source in sources.items():
        linecache.cache[name] = len(source), None, source.splitlines(keepends=True), name
        before = dict(done)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
            exec(compile(source, name, "exec"), names)  # nothing is computed: what follows fails
        failed += [f"{name}: {key}" for key in done if key not in before and done[key] == "no"]
    print("\n".join(done))
    print("\n".join(f"does not compile: {line}" for line in failed))
    return bool(failed) or not done


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
