# Infinity in an input is not counted.
def first_bad_layer(model, x):
    found = []

    def watch(module, args, output):
        bad_in = int(args[0].isnan().sum())
        bad_out = int((~output.isfinite()).sum())
        if bad_out:
            found.append((names[module], bad_in, bad_out))

    names = {module: name for name, module in model.named_modules()}
    handles = [module.register_forward_hook(watch) for module in names]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found[0] if found else None
