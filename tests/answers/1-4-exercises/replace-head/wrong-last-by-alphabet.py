# wrong: the last name by alphabet
def replace_head(net, n_classes):
    name, old = max((n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear))
    net.requires_grad_(False)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    pass
    parent, _, child = name.rpartition(".")
    setattr(net.get_submodule(parent), child, new)
    return net
