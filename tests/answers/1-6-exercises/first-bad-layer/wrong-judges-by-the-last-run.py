# A module that runs several times is judged by its last run.
def first_bad_layer(model, x):
    found = {}

    def watch(module, args, output):
        bad_in, bad_out = (int((~t.isfinite()).sum()) for t in (args[0], output))
        found[names[module]] = (names[module], bad_in, bad_out)

    names = {module: name for name, module in model.named_modules()}
    handles = [module.register_forward_hook(watch) for module in names]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return next((one for one in found.values() if one[2]), None)
