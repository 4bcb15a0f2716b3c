# It runs the model in evaluation mode and leaves it so.
def first_bad_layer(model, x):
    found, handles = [], []
    model.eval()

    def watch(name):
        def hook(module, args, output):
            bad = int((~output.isfinite()).sum())
            if bad:
                found.append((name, int((~args[0].isfinite()).sum()), bad))
        return hook

    try:
        for name, module in model.named_modules():
            handles.append(module.register_forward_hook(watch(name)))
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return found[0] if found else None
