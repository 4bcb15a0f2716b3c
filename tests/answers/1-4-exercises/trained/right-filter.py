# With filter.
def trained(net):
    return list(filter(lambda p: p.requires_grad, net.parameters()))
