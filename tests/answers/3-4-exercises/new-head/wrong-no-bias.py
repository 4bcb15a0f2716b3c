# Wrong: a head without a bias.
def new_head(net, classes):
    net = copy.deepcopy(net).requires_grad_(False).eval()
    net[-1] = nn.Linear(net[-1].in_features, classes, bias=False)
    return net
