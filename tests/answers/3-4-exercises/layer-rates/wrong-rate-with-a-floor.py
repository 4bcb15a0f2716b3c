# Wrong: no rate is below a millionth.
def rate_groups(layers, lr, factor):
    out = []
    for layer in reversed(layers):
        ps = [p for p in layer.parameters() if p.requires_grad]
        if ps:
            out.append({"params": ps, "lr": max(lr * factor ** len(out), 1e-6)})
    return out
