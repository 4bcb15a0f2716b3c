# Wrong: a shallow copy shares the layers.
def new_head(net, classes):
    net = copy.copy(net).requires_grad_(False).eval()
    net[-1] = nn.Linear(net[-1].in_features, classes)
    return net
