# A default argument binds the name; the filter comes at the end.


def activations(net, x):
    outputs = {}
    modules = dict(net.named_modules())
    handles = [
        module.register_forward_hook(
            lambda module, inputs, output, name=name: outputs.__setitem__(name, output)
        )
        for name, module in modules.items()
    ]
    try:
        net(x)
    finally:
        [handle.remove() for handle in handles]
    return {
        name: output for name, output in outputs.items() if not len(list(modules[name].children()))
    }
