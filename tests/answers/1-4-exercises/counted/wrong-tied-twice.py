# A parameter that two layers share counts twice.
def counted(net):
    return sum(p.numel() for m in net.modules() for p in m.parameters(recurse=False))
