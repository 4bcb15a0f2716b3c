# Wrong: the frozen parameters are in it.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [p for p in layer.parameters()]
        if params:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups
