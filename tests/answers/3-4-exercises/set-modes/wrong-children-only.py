# Wrong: the first floor of layers alone.
def train_modes(net):
    for layer in [net, *net.children()]:
        own = list(layer.parameters(recurse=False))
        layer.training = not own or any(p.requires_grad for p in own)
    return net
