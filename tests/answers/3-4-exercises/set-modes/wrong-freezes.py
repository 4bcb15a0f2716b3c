# Wrong: the layers in evaluation mode are frozen for ever, the others trained.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = not own or any(p.requires_grad for p in own)
        layer.requires_grad_(layer.training)
    return net
