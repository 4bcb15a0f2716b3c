# Every module but a Sequential counts as a leaf.
def activations(net, x):
    found, handles = {}, []
    for name, module in net.named_modules():
        if not isinstance(module, nn.Sequential):
            handles.append(module.register_forward_hook(
                lambda m, i, out, name=name: found.__setitem__(name, out)))
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return found
