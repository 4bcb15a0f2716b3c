# Wrong: turns round the list that it was given.
def rate_groups(layers, lr, factor):
    layers.reverse()
    out = []
    for layer in layers:
        ps = [p for p in layer.parameters() if p.requires_grad]
        if ps:
            out.append({"params": ps, "lr": lr * factor ** len(out)})
    return out
