# Wrong: the last layer's rate is already multiplied.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [p for p in layer.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** (len(groups) + 1)})
    return groups
