# Wrong: eval() reaches the layers within; a container's dropout sleeps.
def train_modes(net):
    for layer in net.modules():
        own = list(layer.parameters())
        layer.train(not own or any(p.requires_grad for p in own))
    return net
