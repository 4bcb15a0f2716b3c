# wrong: drops the layers behind the head
def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    net.requires_grad_(False)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    if isinstance(net, nn.Sequential) and '.' not in name:
        del net[int(name) + 1:]
    parent, _, child = name.rpartition(".")
    setattr(net.get_submodule(parent), child, new)
    return net
