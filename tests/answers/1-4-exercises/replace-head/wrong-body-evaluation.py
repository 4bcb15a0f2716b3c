# wrong: puts batch norm into evaluation mode
def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    net.requires_grad_(False)
    [m.eval() for m in net.modules() if 'BatchNorm' in type(m).__name__]
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    pass
    parent, _, child = name.rpartition(".")
    setattr(net.get_submodule(parent), child, new)
    return net
