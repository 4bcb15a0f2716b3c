# The running statistics of the body are reset.
def replace_head(net, n_classes):
    name, old = [(n, m) for n, m in net.named_modules() if isinstance(m, nn.Linear)][-1]
    net.requires_grad_(False)
    new = nn.Linear(old.in_features, n_classes, bias=old.bias is not None,
                    device=old.weight.device, dtype=old.weight.dtype)
    outer, _, inner = name.rpartition(".")
    setattr(net.get_submodule(outer), inner, new)
    for m in net.modules():
        if hasattr(m, "reset_running_stats"):
            m.reset_running_stats()
    return net
