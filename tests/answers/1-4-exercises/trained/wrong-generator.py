# wrong: a generator is no list
def trained(net):
    return (p for p in net.parameters() if p.requires_grad)
