# The linear layer with the most outputs is taken for the head.
def replace_head(net, n_classes):
    name, old = max([(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)],
                    key=lambda nm: nm[1].out_features)
    net.requires_grad_(False)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    outer, _, inner = name.rpartition(".")
    setattr(net.get_submodule(outer), inner, new)
    return net
