# It switches the gradient on for what comes out and for all parameters.
def activations(net, x):
    found, handles = {}, []
    net.requires_grad_(True)
    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(module.register_forward_hook(
                lambda m, i, out, name=name: found.__setitem__(name, out)))
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return found
