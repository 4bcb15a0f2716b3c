# Wrong: one frozen parameter is enough for evaluation mode.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = not own or all(p.requires_grad for p in own)
    return net
