# Counts the first eight tensors.
def counted(net):
    return sum(p.numel() for p in list(net.parameters())[:8])
