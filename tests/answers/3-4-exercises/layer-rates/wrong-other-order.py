# Wrong: right rates, but from the first to the last.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [p for p in layer.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups[::-1]
