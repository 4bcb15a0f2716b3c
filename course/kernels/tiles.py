"""Triton programs on any machine: `from course.kernels import tiles`, then `import triton`.

This is the one place that chooses where Triton's kernels run: in its interpreter, on the CPU.
From here on every load and store is looked at before it happens, and `record` keeps them all.
Where Triton has no build, a lesson shows its recorded outputs instead.
"""

import importlib.util
import os
import sys

from course.kernels.errors import KernelError, OutOfBounds, Unsupported

__all__ = ["KernelError", "OutOfBounds", "Unsupported"]

if importlib.util.find_spec("triton") is None:
    from course.kernels import recorded

    recorded.replay()
else:
    if "triton" in sys.modules and os.environ.get("TRITON_INTERPRET") != "1":
        raise ImportError("Triton was imported before `tiles`, so its interpreter is off. "
                          "Restart the kernel, and import `tiles` first")
    os.environ["TRITON_INTERPRET"] = "1"

    from course.kernels.interpreted import record

    __all__ += ["record"]
