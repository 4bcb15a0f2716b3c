# It removes the hooks of others as well.


def activations(net, x):
    outputs, handles = {}, []

    def listen_to(name):
        def hook(module, inputs, output):
            outputs[name] = output

        return hook

    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(module.register_forward_hook(listen_to(name)))
    try:
        net(x)
    finally:
        for module in net.modules():
            module._forward_hooks.clear()
    return outputs
