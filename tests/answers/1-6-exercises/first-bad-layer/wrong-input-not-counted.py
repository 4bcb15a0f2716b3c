# It says that every input is clean.
def first_bad_layer(model, x):
    def bad(t):
        return int((~t.isfinite()).sum())

    def watch(module, args, output):
        if bad(output):
            found.append((names[module], 0, bad(output)))

    found = []
    names = {m: n for n, m in model.named_modules()}
    handles = [module.register_forward_hook(watch) for module in names]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found[0] if found else None
