# Wrong: asks a layer's last parameter alone.
def train_modes(net):
    net.train()
    for m in net.modules():
        own = list(m.parameters(recurse=False))
        if own and not own[-1].requires_grad:
            m.training = False
    return net
