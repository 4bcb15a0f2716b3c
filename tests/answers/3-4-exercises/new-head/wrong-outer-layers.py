# sets the mode of the outer layers only
def new_head(net, classes):
    """Return a frozen copy of net, an nn.Sequential, with a new Linear head for classes."""
    result = copy.deepcopy(net)
    for p in result.parameters():
        p.requires_grad = False
    for layer in result:
        layer.training = False
    result[-1] = nn.Linear(net[-1].in_features, classes)
    return result
