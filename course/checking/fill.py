"""The same parameters for two models that compute the same thing, whoever made them first."""

from zlib import crc32

import torch
from torch import nn

from course.text import _


@torch.no_grad()
def fill(model: nn.Module) -> nn.Module:
    """Fill the parameters of `model` with numbers that do not depend on creation order.

    Two models that compute the same thing then agree, whichever layer was made first. A value
    depends on `torch.manual_seed`, the parameter's shape, and how many equal shapes came
    before it in `model.parameters()`. Uniform in [-b, b], b = 1/sqrt(size of the last
    dimension). Returns `model`; raises TypeError if it is no module, ValueError if it has no
    parameters.
    """
    if not isinstance(model, nn.Module):
        raise TypeError(_("expected a module, got {name}: is a `return` missing?").format(
            name=type(model).__name__))
    if next(model.parameters(), None) is None:
        raise ValueError(_("`parameters()` finds nothing in this module: assign each layer to "
                           "`self`, a trained tensor as an `nn.Parameter`, and a list of layers "
                           "as an `nn.ModuleList`"))
    seen: dict[tuple[int, ...], int] = {}
    for parameter in model.parameters():
        dims = tuple(parameter.shape)
        seen[dims] = seen.get(dims, 0) + 1
        seed = crc32(repr((torch.initial_seed(), dims, seen[dims])).encode())
        uniform = torch.rand(dims, generator=torch.Generator().manual_seed(seed))
        bound = max(dims[-1] if dims else 1, 1) ** -0.5
        parameter.copy_((2 * uniform - 1) * bound)
    return model
