# Right: first the layers that are trained, then their rates.
def rate_groups(layers, lr, factor):
    found = [[p for p in layer.parameters() if p.requires_grad] for layer in layers]
    found = [params for params in found if params]
    return [{"params": params, "lr": lr * factor**depth}
            for depth, params in enumerate(reversed(found))]
