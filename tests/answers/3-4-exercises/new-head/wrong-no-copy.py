# Wrong: changes the network that it was given.
def new_head(net, classes):
    net = net.requires_grad_(False).eval()
    net[-1] = nn.Linear(net[-1].in_features, classes)
    return net
