# Right: a rate that shrinks with every group.
def rate_groups(layers, lr, factor):
    groups, rate = [], lr
    for layer in layers[::-1]:
        own = list(filter(lambda p: p.requires_grad, layer.parameters()))
        if len(own) > 0:
            groups.append(dict(params=own, lr=rate))
            rate = rate * factor
    return groups
