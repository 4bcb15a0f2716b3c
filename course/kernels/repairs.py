"""What Triton's interpreter does otherwise than a GPU, or than NumPy wants it, mended.

Imported by `interpreted`; holds for the same releases of Triton.
"""

import numpy as np
from triton.runtime import interpreter

_patch_lang_tensor = interpreter._patch_lang_tensor
_reduce_min_max = interpreter.ReduceOps.min_max


def mend() -> None:
    """Put what stands below in the place of Triton's own."""
    interpreter._patch_lang_tensor = _patch
    interpreter.ReduceOps.min_max = _min_max


def _patch(tensor, *rest) -> None:
    """Triton's own patch of `tl.tensor`, and whole numbers as NumPy 2.4 wants them: a loop over
    `range(0, n, BLOCK)` fails there in Triton 3.4 to 3.6, and is deprecated before."""
    _patch_lang_tensor(tensor, *rest)
    tensor.__index__ = lambda self: int(self.handle.data.item())


def _min_max(reduction, tile, val_reduce_op, idx_reduce_op=None):
    """Triton's own, with NaN, which marks what a mask left undefined: Triton 3.7 leaves it out."""
    whole = {np.nanmax: np.max, np.nanmin: np.min}.get(val_reduce_op, val_reduce_op)
    return _reduce_min_max(reduction, tile, whole, idx_reduce_op)
