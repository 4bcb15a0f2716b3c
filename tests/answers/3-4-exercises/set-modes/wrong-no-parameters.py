# Wrong: layers without parameters are in evaluation mode.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = any(p.requires_grad for p in own)
    return net
