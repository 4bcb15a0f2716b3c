# Right: everything to training mode first, then the frozen ones back.
def train_modes(net):
    net.train()
    for layer in net.modules():
        own = [p.requires_grad for p in layer.parameters(recurse=False)]
        if own and not any(own):
            layer.training = False
    return net
