# An ExitStack removes the hooks, partial binds the name.
from contextlib import ExitStack
from functools import partial


def activations(net, x):
    outputs = {}

    def keep(name, module, inputs, output):
        outputs[name] = output

    with ExitStack() as stack:
        for name, module in net.named_modules():
            if next(module.children(), None) is None:
                stack.callback(module.register_forward_hook(partial(keep, name)).remove)
        net(x)
    return outputs
