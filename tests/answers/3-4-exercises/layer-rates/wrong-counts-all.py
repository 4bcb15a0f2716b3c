# Wrong: layers without a group count as well.
def rate_groups(layers, lr, factor):
    groups = []
    for depth, layer in enumerate(reversed(layers)):
        params = [p for p in layer.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** depth})
    return groups
