# The parameters of the body are cloned.
from torch import nn


def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(
        old.in_features,
        n_classes,
        bias=old.bias is not None,
        device=old.weight.device,
        dtype=old.weight.dtype,
    )
    for m in net.modules():
        for n, p in list(m.named_parameters(recurse=False)):
            setattr(m, n, nn.Parameter(p.detach().clone(), requires_grad=False))
    parent, _, child = name.rpartition(".")
    setattr(net.get_submodule(parent), child, new)
    return net
