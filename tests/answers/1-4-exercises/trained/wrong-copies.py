# wrong: copies, which no step of an optimiser brings back to net
def trained(net):
    return [p.clone() for p in net.parameters() if p.requires_grad]
