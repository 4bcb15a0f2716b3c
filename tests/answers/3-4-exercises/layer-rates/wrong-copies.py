# Wrong: copies of the parameters, which the network does not know.
def rate_groups(layers, lr, factor):
    groups = []
    for layer in reversed(layers):
        params = [nn.Parameter(p.clone()) for p in layer.parameters() if p.requires_grad]
        if params:
            groups.append({"params": params, "lr": lr * factor ** len(groups)})
    return groups
