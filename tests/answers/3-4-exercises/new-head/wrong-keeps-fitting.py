# Wrong: keeps the old head if the number of classes fits.
def new_head(net, classes):
    net = copy.deepcopy(net).requires_grad_(False).eval()
    if net[-1].out_features == classes:
        net[-1].requires_grad_(True)
        return net
    net[-1] = nn.Linear(net[-1].in_features, classes)
    return net
