# wrong: names
def trained(net):
    return [name for name, p in net.named_parameters() if p.requires_grad]
