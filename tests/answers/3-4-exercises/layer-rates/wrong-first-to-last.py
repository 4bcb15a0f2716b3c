# Wrong: the first layer has the largest rate.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in layers:
        params = [p for p in layer.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups
