# Wrong: only BatchNorm, whatever else is frozen.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = not isinstance(layer, nn.BatchNorm1d) or any(p.requires_grad for p in own)
    return net
