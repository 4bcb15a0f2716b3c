# wrong: the input requires a gradient ever after
def activations(net, x):
    outputs, handles = {}, []

    def listen_to(name):
        def hook(module, inputs, output):
            outputs[name] = output
        return hook

    for name, module in net.named_modules():
        if not list(module.children()):
            handles.append(module.register_forward_hook(listen_to(name)))
    x.requires_grad_()
    try:
        net(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
