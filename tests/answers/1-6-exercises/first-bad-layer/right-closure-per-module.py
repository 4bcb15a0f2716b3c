# One hook per module that knows its name; only the first finding is kept.
def first_bad_layer(model, x):
    found, handles = [], []

    def watcher(name):
        def watch(module, args, output):
            bad_out = output.numel() - int(output.isfinite().sum())
            if bad_out and not found:
                bad_in = args[0].numel() - int(args[0].isfinite().sum())
                found.append((name, bad_in, bad_out))

        return watch

    try:
        for name, module in model.named_modules():
            handles.append(module.register_forward_hook(watcher(name)))
        model(x)
    finally:
        while handles:
            handles.pop().remove()
    return found.pop() if found else None
