# Looks at the first six parameters.
def trained(net):
    return [p for p in list(net.parameters())[:6] if p.requires_grad]
