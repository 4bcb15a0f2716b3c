# Wrong: the body is trained as well.
def new_head(net, classes):
    net = copy.deepcopy(net).eval()
    net[-1] = nn.Linear(net[-1].in_features, classes)
    return net
