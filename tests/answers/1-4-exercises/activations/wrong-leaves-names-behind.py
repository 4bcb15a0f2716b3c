# It writes each layer's name into the layer and leaves it there.
def activations(net, x):
    found, handles = {}, []

    def hook(module, inputs, output):
        found[module.full_name] = output

    for name, module in net.named_modules():
        module.full_name = name
        if not list(module.children()):
            handles.append(module.register_forward_hook(hook))
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return found
