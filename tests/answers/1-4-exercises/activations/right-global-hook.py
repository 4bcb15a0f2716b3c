# One hook for all modules in the process, which knows the leaves by their identity.
from torch.nn.modules.module import register_module_forward_hook


def activations(net, x):
    names = {module: name for name, module in net.named_modules() if not module._modules}
    outputs = {}

    def keep(module, inputs, output):
        if module in names:
            outputs[names[module]] = output

    handle = register_module_forward_hook(keep)
    try:
        net(x)
    finally:
        handle.remove()
    return outputs
