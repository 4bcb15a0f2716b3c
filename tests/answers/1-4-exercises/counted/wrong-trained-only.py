# wrong: leaves out what is frozen
def counted(net):
    return sum(p.numel() for p in net.parameters() if p.requires_grad)
