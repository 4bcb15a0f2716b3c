# set_submodule assigns by the whole name; freezing comes last.
from torch import nn


def replace_head(net, n_classes):
    names = [n for n, m in net.named_modules() if isinstance(m, nn.Linear)]
    old = net.get_submodule(names[-1])
    like = {"device": old.weight.device, "dtype": old.weight.dtype}
    net.set_submodule(
        names[-1], nn.Linear(old.weight.shape[1], n_classes, old.bias is not None, **like)
    )
    for name, p in net.named_parameters():
        p.requires_grad_(name.startswith(names[-1] + "."))
    return net
