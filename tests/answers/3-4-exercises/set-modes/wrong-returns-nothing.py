# Wrong: returns nothing.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = not own or any(p.requires_grad for p in own)
