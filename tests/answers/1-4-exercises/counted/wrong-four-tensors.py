# Counts the first four parameters.
def counted(net):
    return sum(p.numel() for p in list(net.parameters())[:4])
