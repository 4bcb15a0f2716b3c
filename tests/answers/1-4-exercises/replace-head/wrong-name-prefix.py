# Whatever has a name that begins like the head's stays trainable.
def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    outer, _, inner = name.rpartition(".")
    setattr(net.get_submodule(outer), inner, new)
    for key, p in net.named_parameters():
        p.requires_grad = key.startswith(name)
    return net
