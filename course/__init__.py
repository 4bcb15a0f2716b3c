"""The learner's side of Torch in Three Days: what a notebook imports.

`check` compares answers, `draw` makes pictures, `progress` remembers what is solved.
Nothing here teaches: the model, the loss, the loop and the kernel are yours to write.
"""

import os
import sys
import warnings

# ONNX Runtime reports its use to its maker unless told not to. Here nothing leaves the machine.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

# What PyTorch says of itself, and no learner can act on: of torch.export.load in 2.9, of
# torch.onnx.export in 2.11, and of torch.compile with Python 3.13.0.
warnings.filterwarnings("ignore", "The given buffer is not writable", module=r"torch\.export")
warnings.filterwarnings("ignore", r"`isinstance\(treespec, LeafSpec\)` is deprecated")
warnings.filterwarnings("ignore", "Guards may run slower on Python 3.13.0")

if "IPython" in sys.modules:  # a notebook, perhaps: its errors fit on one screen
    from course import tracebacks

    tracebacks.connect()


def solution(number: str) -> None:
    """Print the solutions of an exercise such as "1.1.2". It is remembered as seen."""
    from course import solutions  # most notebooks never ask

    try:
        solutions.show(number)
    except solutions.NotHere as error:
        print(error)
