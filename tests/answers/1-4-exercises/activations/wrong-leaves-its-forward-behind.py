# It wraps `forward`, and puts the old one back as an attribute that was not there before.
def activations(net, x):
    found, old = {}, []

    def wrap(name, forward):
        def call(*inputs):
            found[name] = forward(*inputs)
            return found[name]

        return call

    for name, module in net.named_modules():
        if not list(module.children()):
            old.append((module, module.forward))
            module.forward = wrap(name, module.forward)
    try:
        net(x)
    finally:
        for module, forward in old:
            module.forward = forward
    return found
