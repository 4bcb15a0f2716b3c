# wrong: the last parameter that is a table
def replace_head(net, n_classes):
    name = [n for n, p in net.named_parameters() if p.ndim == 2][-1].rpartition(".")[0]
    old = net.get_submodule(name)
    if not isinstance(old, nn.Linear):
        return net
    net.requires_grad_(False)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    pass
    parent, _, child = name.rpartition(".")
    setattr(net.get_submodule(parent), child, new)
    return net
