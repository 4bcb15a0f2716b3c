# It sorts by the order in which modules begin, so a container comes before its layers.
def first_bad_layer(model, x):
    names, begun, found, handles = {}, [], {}, []

    def enter(module, args):
        begun.append(module)

    def leave(module, args, output):
        bad_in, bad_out = (int((~t.isfinite()).sum()) for t in (args[0], output))
        if bad_out and module not in found:
            found[module] = names[module], bad_in, bad_out

    for name, module in model.named_modules():
        names[module] = name
        handles += [module.register_forward_pre_hook(enter), module.register_forward_hook(leave)]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return next((found[module] for module in begun if module in found), None)
