# It calls eval() before it copies: the old network has another mode afterwards.


def new_head(net, classes):
    net.eval()
    new = copy.deepcopy(net).requires_grad_(False)
    new[-1] = nn.Linear(net[-1].in_features, classes)
    return new
