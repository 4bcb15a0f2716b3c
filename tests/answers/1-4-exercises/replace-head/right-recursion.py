# A walk that remembers the parent of the last linear layer.
from torch import nn


def replace_head(net, n_classes):
    def find(module):
        found = None
        for name, child in module.named_children():
            if isinstance(child, nn.Linear):
                found = module, name
            else:
                found = find(child) or found
        return found

    for p in net.parameters():
        p.requires_grad = False
    parent, name = find(net)
    old = getattr(parent, name)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None).to(old.weight)
    parent.add_module(name, new)
    return net
