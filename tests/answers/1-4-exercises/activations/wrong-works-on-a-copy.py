# A deep copy runs, so the gradients do not reach the network itself.
import copy


def activations(net, x):
    found, twin = {}, copy.deepcopy(net)
    for name, module in twin.named_modules():
        if not list(module.children()):
            module.register_forward_hook(
                lambda m, i, out, name=name: found.__setitem__(name, out))
    twin(x)
    return found
