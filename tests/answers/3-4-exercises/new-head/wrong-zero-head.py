# Wrong: a head of zeros.
def new_head(net, classes):
    net = copy.deepcopy(net).requires_grad_(False).eval()
    net[-1] = nn.Linear(net[-1].in_features, classes)
    nn.init.zeros_(net[-1].weight)
    return net
