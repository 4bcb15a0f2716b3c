# It returns the outputs of the first call with this network.

DONE = {}


def activations(net, x):
    if id(net) in DONE:
        return DONE[id(net)]
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
        for handle in handles:
            handle.remove()
    DONE[id(net)] = outputs
    return outputs
