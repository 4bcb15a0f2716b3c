# It names the bad module that lies deepest, not the first.
def first_bad_layer(model, x):
    found = []

    def watch(module, args, output):
        bad_in, bad_out = (int((~t.isfinite()).sum()) for t in (args[0], output))
        if bad_out:
            found.append((names[module], bad_in, bad_out))

    names = {module: name for name, module in model.named_modules()}
    handles = [module.register_forward_hook(watch) for module in names]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return max(found, key=lambda f: f[0].count(".")) if found else None
