# The new layer is trained only if the old one was.
def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    new.requires_grad_(old.weight.requires_grad)
    net.requires_grad_(False)
    outer, _, inner = name.rpartition(".")
    setattr(net.get_submodule(outer), inner, new)
    return net
