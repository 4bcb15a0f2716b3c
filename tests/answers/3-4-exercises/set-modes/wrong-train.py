# Wrong: wakes the frozen layers.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = True
    return net
