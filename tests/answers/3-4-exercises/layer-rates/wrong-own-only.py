# Wrong: does not look into layers within a layer.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [p for p in layer.parameters(recurse=False) if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups
