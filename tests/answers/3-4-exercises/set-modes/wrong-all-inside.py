# Wrong: a container of frozen layers is in evaluation mode.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters())
        layer.training = not own or any(p.requires_grad for p in own)
    return net
