# It looks two levels deep and makes no difference between leaf and container.


def activations(net, x):
    outputs, handles = {}, []

    def listen_to(name):
        def hook(module, inputs, output):
            outputs[name] = output

        return hook

    for name, module in net.named_modules():
        if name.count(".") == 1 or name in "012":
            handles.append(module.register_forward_hook(listen_to(name)))
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
