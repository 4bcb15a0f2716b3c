# Right: asks each parameter for the layer that it belongs to.
def train_modes(net):
    alive, owners = set(), set()
    for name, p in net.named_parameters():
        owner = name.rpartition(".")[0]
        owners.add(owner)
        if p.requires_grad:
            alive.add(owner)
    for name, layer in net.named_modules():
        layer.training = name not in owners or name in alive
    return net
