# Wrong: layers without parameters have a group.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [p for p in layer.parameters() if p.requires_grad]
        if True:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups
