# Wrong: what was in evaluation mode stays in it.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters(recurse=False))
        layer.training = layer.training and (not own or any(p.requires_grad for p in own))
    return net
