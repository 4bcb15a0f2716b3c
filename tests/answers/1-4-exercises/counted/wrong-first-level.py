# wrong: looks at the network and its children, not below
def counted(net):
    return sum(p.numel() for m in [net, *net.children()] for p in m.parameters(recurse=False))
