# Wrong: passes over layers that hold others.
def train_modes(net):
    net.train()
    for m in net.modules():
        if list(m.children()):
            continue
        own = list(m.parameters())
        if own and not any(p.requires_grad for p in own):
            m.training = False
    return net
