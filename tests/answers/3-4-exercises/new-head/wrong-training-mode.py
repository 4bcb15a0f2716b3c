# Wrong: the frozen BatchNorm is in training mode.
def new_head(net, classes):
    net = copy.deepcopy(net).requires_grad_(False).train()
    net[-1] = nn.Linear(net[-1].in_features, classes)
    return net
